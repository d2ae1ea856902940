package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.SessionCalls;

/**
 * Signing in through the national identity provider, in the device's own browser: the app never
 * sees a password. What it needs until the browser comes back lies with the keeper, so that the app
 * may be ended meanwhile.
 *
 * <pre>{@code
 * openInBrowser(app.signIn().begin());
 * // the browser comes back to id.satuwarga.app:/signed-in?…
 * Profile me = app.signIn().finish(address).execute();
 * app.signIn().end().execute();
 * }</pre>
 */
public final class SignIn {
  private final Caller caller;
  private final SessionCalls calls;

  SignIn(Caller caller, SessionCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** Begins: gives the address to open in the browser. One begun before is void. */
  public String begin() {
    return calls.begin();
  }

  /**
   * Finishes with the address the browser came back to. A {@link RefusedException} with the code
   * {@code sign-in-cancelled} means that the citizen did not want to; {@code sign-in-rejected} that
   * this address belongs to no sign-in begun here.
   */
  public ApiCall<Profile> finish(String returnedTo) {
    return new MappedCall<>(caller, running -> calls.finish(running, returnedTo), Profile::new);
  }

  /** Whether a session is kept; the server may have ended it. */
  public boolean isSignedIn() {
    return calls.isSignedIn();
  }

  /** Signs out here; also when the server cannot be told, the session is forgotten. */
  public ApiCall<Done> end() {
    return new MappedCall<>(
        caller,
        running -> {
          calls.end(running);
          return Done.DONE;
        },
        done -> done);
  }

  /** Signs out on all devices. */
  public ApiCall<Done> endEverywhere() {
    return new MappedCall<>(
        caller,
        running -> {
          calls.endAll(running);
          return Done.DONE;
        },
        done -> done);
  }
}
