package id.satuwarga.server.identity;

import java.util.Optional;

/** What an app shows for a session: the one-time code and that it began the sign-in. */
record SessionRequest(String code, String codeVerifier, App clientId, Optional<String> deviceName) {
  @Override
  public String toString() {
    return "SessionRequest[" + clientId + "]";
  }
}
