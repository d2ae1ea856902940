package id.satuwarga.sdk.client.internal;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Signing in and out. */
@Singleton
public final class SessionCalls {
  private final Settings settings;
  private final CitizenName citizen;
  private final SessionTokens tokens;
  private final Tries tries;
  private final Caller caller;

  @Inject
  SessionCalls(
      Settings settings, CitizenName citizen, SessionTokens tokens, Tries tries, Caller caller) {
    this.settings = settings;
    this.citizen = citizen;
    this.tokens = tokens;
    this.tries = tries;
    this.caller = caller;
  }

  /** Where the browser is sent. */
  public String begin() {
    String state = Pkce.random();
    String verifier = Pkce.random();
    tokens.begin(state, verifier);
    return settings.place.address
        + "v1/sign-in?client_id="
        + settings.place.client()
        + "&code_challenge="
        + Base64Url.sha256(verifier)
        + "&state="
        + state
        + "&ui_locales="
        + settings.language;
  }

  /** A code is good for once: whether it was used is asked again only when it surely was not. */
  public ProfileJson finish(Running run, String returned) throws CallFailed {
    Map<String, String> said = settings.place.isReturn(returned) ? said(returned) : new HashMap<>();
    String verifier =
        tokens
            .verifierOf(said.getOrDefault("state", ""))
            .orElseThrow(() -> CallFailed.refused("sign-in-rejected"));
    String code = said.get("code");
    if (code == null) {
      String error = said.getOrDefault("error", "");
      throw CallFailed.refused(
          error.equals("access_denied") ? "sign-in-cancelled" : "sign-in-failed");
    }
    SessionJson.Request request =
        new SessionJson.Request(code, verifier, settings.place.client(), citizen.device);
    try {
      SessionJson.Tokens fetched =
          Caller.there(
              tries.run(run, Repeat.IF_NOT_DONE, api -> api.createSession(request)).body());
      ProfileJson me = fetched.me;
      if (me == null || !me.isWhole()) {
        throw Caller.broken();
      }
      tokens.keep(fetched);
      return me;
    } catch (CallFailed failed) {
      throw failed.ofSession();
    }
  }

  public boolean isSignedIn() {
    return tokens.isSignedIn();
  }

  /** Here the session is over in any case. */
  public void end(Running run) throws CallFailed {
    try {
      caller.tell(run, Api::endSession);
    } catch (CallFailed failed) {
      if (failed.kind() != CallFailed.Kind.SIGNED_OUT) {
        throw failed;
      }
    } finally {
      tokens.clear();
    }
  }

  public void endAll(Running run) throws CallFailed {
    caller.tell(run, Api::endAllSessions);
    tokens.clear();
  }

  private static Map<String, String> said(String returned) {
    Map<String, String> said = new HashMap<>();
    int question = returned.indexOf('?');
    if (question < 0 || returned.length() > 4_000) {
      return said;
    }
    for (String pair : returned.substring(question + 1).split("[&#]", 10)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        said.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return said;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, "UTF-8");
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return "";
    }
  }
}
