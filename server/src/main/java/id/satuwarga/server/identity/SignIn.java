package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;

/** What has to be the same again when a sign-in comes back from the provider. */
record SignIn(
    String nonce,
    String upstreamVerifier,
    App app,
    String appState,
    String appChallenge,
    Language language) {
  @Override
  public String toString() {
    return "SignIn[" + app + "]";
  }
}
