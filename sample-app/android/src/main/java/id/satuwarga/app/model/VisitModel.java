package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiCall;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Consent;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.miniapp.Action;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stay in a service, through the server's gateway: its pages, its consent, what goes wrong. */
public final class VisitModel {
  /** What there is to see. */
  public enum State {
    WORKING,
    SCREEN,
    CONSENT,
    NO_CONSENT,
    TROUBLE,
    SIGNED_OUT,
    /** It runs on the phone itself: this stay is over, the other begins. */
    EMBEDDED
  }

  private static final Duration ASKED_FIRST = Duration.ofSeconds(4);

  private final Server server;
  private final Set<String> embedded;
  private final Changes changes = new Changes();
  private final Deque<String> before = new ArrayDeque<>();
  private String appId = "";
  private String page = "/";
  private State state = State.WORKING;
  private @Nullable OpenVisit visit;
  private @Nullable Consent asked;
  private @Nullable ApiException problem;
  private @Nullable ApiCall<OpenVisit> last;

  /**
   * @param embedded ids of what is compiled into this app
   */
  public VisitModel(Server server, Set<String> embedded) {
    this.server = server;
    this.embedded = embedded;
  }

  public Changes changes() {
    return changes;
  }

  public State state() {
    return state;
  }

  public String appId() {
    return appId;
  }

  /** Where it stands now: to come back to after the phone ended the app. */
  public String address() {
    return "satuwarga://apps/" + appId + page;
  }

  /** What is shown, or was shown last. */
  public Optional<OpenVisit> visit() {
    return Optional.ofNullable(visit);
  }

  /** What the service wants to see, in {@link State#CONSENT}. */
  public Optional<Consent> asked() {
    return Optional.ofNullable(asked);
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Enters a service at a page of it. */
  public void enter(String service, String at) {
    appId = service;
    page = at;
    before.clear();
    if (embedded.contains(service)) {
      askFirst();
    } else {
      visitPage();
    }
  }

  /** To another page of the service. */
  public void go(String to) {
    before.push(page);
    page = to;
    visitPage();
  }

  /** To the page before; false at the first. */
  public boolean back() {
    if (before.isEmpty()) {
      return false;
    }
    page = before.pop();
    visitPage();
    return true;
  }

  /** A press. It keeps its id until its outcome is known, so that trying again does it once. */
  public void act(Action pressed) {
    OpenVisit open = visit;
    if (open != null) {
      run(open.act(pressed));
    }
  }

  /** The last question again. */
  public void again() {
    if (embedded.contains(appId)) {
      askFirst();
    } else if (last != null) {
      run(last);
    }
  }

  /** The citizen agrees to these; what they wanted goes on. */
  public void agree(Collection<String> names) {
    Consent consent = asked;
    if (consent != null) {
      becomes(State.WORKING);
      server.ask(consent.grant(names), granted -> goOn(), this::failed);
    }
  }

  /** Nothing is sent. */
  public void refuse() {
    becomes(State.NO_CONSENT);
  }

  /** Shows once more what is asked for. */
  public void reconsider() {
    askConsent();
  }

  private void goOn() {
    if (embedded.contains(appId)) {
      becomes(State.EMBEDDED);
    } else {
      again();
    }
  }

  /** What runs on the phone is asked about too, but works when nobody answers. */
  private void askFirst() {
    if (!server.app().isSignedIn()) {
      becomes(State.SIGNED_OUT);
      return;
    }
    becomes(State.WORKING);
    server.ask(
        server.app().services().consent(appId).tries(1).timeout(ASKED_FIRST),
        consent -> {
          asked = consent;
          boolean needed = !consent.until().isPresent() && !consent.asks().isEmpty();
          becomes(needed ? State.CONSENT : State.EMBEDDED);
        },
        unreached ->
            becomes(
                unreached instanceof UnauthorisedException ? State.SIGNED_OUT : State.EMBEDDED));
  }

  private void visitPage() {
    run(server.app().services().open(appId, page));
  }

  private void run(ApiCall<OpenVisit> call) {
    last = call;
    becomes(State.WORKING);
    server.ask(
        call,
        answered -> {
          if (call == last) {
            visit = answered;
            page = answered.screen().page().orElse(page);
            becomes(State.SCREEN);
          }
        },
        failure -> {
          if (call == last) {
            failed(failure);
          }
        });
  }

  private void failed(ApiException failure) {
    problem = failure;
    if (failure instanceof UnauthorisedException) {
      becomes(State.SIGNED_OUT);
    } else if (failure.code().equals("consent-required")
        || failure.code().equals("consent-request-changed")) {
      askConsent();
    } else {
      becomes(State.TROUBLE);
    }
  }

  private void askConsent() {
    becomes(State.WORKING);
    server.ask(
        server.app().services().consent(appId),
        consent -> {
          asked = consent;
          becomes(State.CONSENT);
        },
        failure -> {
          problem = failure;
          becomes(State.TROUBLE);
        });
  }

  private void becomes(State next) {
    state = next;
    changes.tell();
  }
}
