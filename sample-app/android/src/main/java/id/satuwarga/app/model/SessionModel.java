package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Profile;
import id.satuwarga.sdk.client.RefusedException;
import id.satuwarga.sdk.client.UnauthorisedException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who uses the app: signs in through the phone's browser, and out. */
@Singleton
public final class SessionModel {
  private static final String COPY = "me";

  private final Server server;
  private final Copies copies;
  private final Changes changes = new Changes();
  private @Nullable Profile me;
  private @Nullable Known known;
  private @Nullable ApiException problem;
  private boolean working;
  private int stay;

  @Inject
  public SessionModel(Server server, Copies copies) {
    this.server = server;
    this.copies = copies;
  }

  public Changes changes() {
    return changes;
  }

  /** Whether a session is kept on this phone. */
  public boolean isSignedIn() {
    return server.app().isSignedIn();
  }

  /** Absent also while it is being fetched. */
  public Optional<Profile> me() {
    return Optional.ofNullable(me);
  }

  /** Who it is as far as the phone knows; absent when nobody is signed in. */
  public Optional<Known> known() {
    return Optional.ofNullable(known);
  }

  /** What went wrong last. */
  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  public boolean isWorking() {
    return working;
  }

  /** An answer for the citizen who is signed in now; whoever signs in after them never sees it. */
  <T> Consumer<T> own(Consumer<T> done) {
    int asked = stay;
    return answer -> {
      if (asked == stay && isSignedIn()) {
        done.accept(answer);
      }
    };
  }

  /** Why there is no such answer; that the session of who asked is over is one of the reasons. */
  Consumer<ApiException> ownTrouble(Consumer<ApiException> failed) {
    int asked = stay;
    return failure -> {
      if (asked == stay) {
        failed.accept(failure);
      }
    };
  }

  /** Begins to sign in: the address for the browser. */
  public String begin() {
    problem = null;
    return server.app().signIn();
  }

  /** The browser came back to this address. Going back without an answer is no problem. */
  public void returned(String address) {
    begins();
    server.ask(server.app().finishSignIn(address), this::is, this::failed);
  }

  /** Asks who it is, if that is not known yet; until it is answered it is who it was. */
  public void load() {
    if (me == null && !working && isSignedIn()) {
      begins();
      copies.find(COPY, (copy, age) -> was(Known.parse(copy)));
      server.ask(server.app().profile(), own(this::is), ownTrouble(this::failed));
    }
  }

  /** The citizen lives somewhere else now. */
  public void moveTo(String region) {
    Profile now = me;
    if (now != null) {
      begins();
      server.ask(now.moveTo(region), own(this::is), ownTrouble(this::failed));
    }
  }

  /** Tells the server which language the citizen reads; what agencies write follows it. */
  public void speak(String language) {
    Profile now = me;
    if (now != null) {
      server.ask(now.speak(language), own(this::is), ownTrouble(this::failed));
    }
  }

  /** Here the session is over also when the server was not reached. */
  public void signOut() {
    begins();
    server.ask(server.app().signOut(), done -> out(), unreached -> out());
  }

  public void signOutEverywhere() {
    begins();
    server.ask(server.app().signOutEverywhere(), done -> out(), this::failed);
  }

  /** The server ended the session; whoever finds out tells it here. */
  public void ended() {
    out();
  }

  private void begins() {
    working = true;
    problem = null;
    changes.tell();
  }

  private void is(Profile citizen) {
    working = false;
    me = citizen;
    known = Known.of(citizen);
    copies.keepOwn(COPY, known.json());
    changes.tell();
  }

  private void was(Known before) {
    if (known == null && isSignedIn()) {
      known = before;
      changes.tell();
    }
  }

  private void out() {
    working = false;
    left();
    changes.tell();
  }

  private void failed(ApiException failure) {
    working = false;
    if (failure instanceof UnauthorisedException) {
      left();
    }
    boolean changedTheirMind =
        failure instanceof RefusedException && failure.code().equals("sign-in-cancelled");
    problem = changedTheirMind ? null : failure;
    changes.tell();
  }

  private void left() {
    stay++;
    me = null;
    known = null;
    copies.left();
  }
}
