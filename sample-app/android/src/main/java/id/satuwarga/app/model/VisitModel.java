package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiCall;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Consent;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.client.UnavailableException;
import id.satuwarga.sdk.miniapp.Action;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stay in a service, through the server's gateway: its pages, its consent, what goes wrong. */
public final class VisitModel {
  private static final Duration ASKED_FIRST = Duration.ofSeconds(4);
  private static final List<String> ENDED = Arrays.asList("visit-ended", "state-refused");

  private final Server server;
  private final Copies copies;
  private final Set<String> embedded;
  private final Changes changes = new Changes();
  private final VisitPlace place = new VisitPlace();
  private VisitState state = VisitState.WORKING;
  private @Nullable OpenVisit visit;
  private @Nullable Consent asked;
  private @Nullable ApiException problem;
  private @Nullable ApiCall<OpenVisit> last;
  private @Nullable Action pressed;
  private @Nullable KeptScreen kept;

  private boolean opening; // a page was asked for last, not what comes of a press
  private boolean reopening;

  /** With the ids of what is compiled into this app. */
  public VisitModel(Server server, Copies copies, Set<String> embedded) {
    this.server = server;
    this.copies = copies;
    this.embedded = embedded;
  }

  public Changes changes() {
    return changes;
  }

  public VisitState state() {
    return state;
  }

  /** Where it stands now: to come back to after the phone ended the app. */
  public VisitPlace place() {
    return place;
  }

  /** Whether what is shown is this page, and not the one before it. */
  public boolean showsItsPage() {
    return !opening || state == VisitState.KEPT;
  }

  /** What is shown, or was shown last. */
  public Optional<OpenVisit> visit() {
    return Optional.ofNullable(visit);
  }

  /** The copy that is shown, in {@link VisitState#KEPT}. */
  public Optional<KeptScreen> kept() {
    return Optional.ofNullable(kept);
  }

  /** The press whose outcome is not known yet. */
  public Optional<Action> pressed() {
    return Optional.ofNullable(pressed);
  }

  /** What the service wants to see, in {@link VisitState#CONSENT}. */
  public Optional<Consent> asked() {
    return Optional.ofNullable(asked);
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Enters a service at a page of it. */
  public void enter(String service, String at) {
    place.enter(service, at, Collections.emptyList());
    if (embedded.contains(service)) {
      askFirst();
    } else {
      visitPage();
    }
  }

  /**
   * Goes on where the phone ended the app, with the visit {@link OpenVisit#json} wrote, if it did;
   * a press whose outcome was not known is sent again under its id.
   */
  public void resume(
      String service, String at, List<String> back, String written, Optional<Action> act) {
    place.enter(service, at, back);
    state = VisitState.SCREEN;
    try {
      visit = server.app().services().resume(written);
      act.ifPresent(this::act);
    } catch (IllegalArgumentException notWritten) {
      reopen();
    }
  }

  /** There is a network again: a copy gives way to the page itself. */
  public void renew() {
    if (state == VisitState.KEPT) {
      visitPage();
    }
  }

  /** To another page of the service. */
  public void go(String to) {
    place.go(to);
    visitPage();
  }

  /** To the page before; false at the first. */
  public boolean back() {
    if (!place.back()) {
      return false;
    }
    visitPage();
    return true;
  }

  /** A press. It keeps its id until its outcome is known, so that trying again does it once. */
  public void act(Action press) {
    OpenVisit open = visit;
    if (open == null || kept != null) {
      reopen();
    } else {
      pressed = press;
      opening = false;
      run(open.act(press));
    }
  }

  /** The last question again. */
  public void again() {
    if (embedded.contains(place.appId())) {
      askFirst();
    } else if (last != null) {
      run(last);
    }
  }

  /** The citizen agrees to these; what they wanted goes on. */
  public void agree(Collection<String> names) {
    Consent consent = asked;
    if (consent != null) {
      becomes(VisitState.WORKING);
      server.ask(consent.grant(names), granted -> goOn(), this::failed);
    }
  }

  /** Nothing is sent. */
  public void refuse() {
    becomes(VisitState.NO_CONSENT);
  }

  private void goOn() {
    if (embedded.contains(place.appId())) {
      becomes(VisitState.EMBEDDED);
    } else {
      again();
    }
  }

  /** What runs on the phone is asked about too, but works when nobody answers. */
  private void askFirst() {
    if (!server.app().isSignedIn()) {
      becomes(VisitState.SIGNED_OUT);
      return;
    }
    becomes(VisitState.WORKING);
    server.ask(
        server.app().services().consent(place.appId()).tries(1).timeout(ASKED_FIRST),
        consent -> {
          asked = consent;
          boolean needed = !consent.until().isPresent() && !consent.asks().isEmpty();
          becomes(needed ? VisitState.CONSENT : VisitState.EMBEDDED);
        },
        unreached ->
            becomes(
                unreached instanceof UnauthorisedException
                    ? VisitState.SIGNED_OUT
                    : VisitState.EMBEDDED));
  }

  private void visitPage() {
    pressed = null;
    reopening = false;
    opening = true;
    run(server.app().services().open(place.appId(), place.page()));
  }

  /** A press on a copy, or after the visit has ended: the page comes anew, and keeps what fits. */
  private void reopen() {
    visitPage();
    reopening = true;
  }

  private void run(ApiCall<OpenVisit> call) {
    last = call;
    becomes(VisitState.WORKING);
    server.ask(
        call,
        answered -> {
          if (call == last) {
            came(answered);
          }
        },
        failure -> {
          if (call == last) {
            failed(failure);
          }
        });
  }

  private void came(OpenVisit answered) {
    if (opening) {
      copies.keepOwn(place.copy(), answered.screen().json());
    }
    boolean anew = reopening;
    place.used(!opening);
    visit = answered;
    answered.screen().page().ifPresent(place::isAt);
    pressed = null;
    kept = null;
    opening = false;
    reopening = false;
    becomes(anew ? VisitState.REOPENED : VisitState.SCREEN);
  }

  private void showCopy() {
    ApiCall<OpenVisit> asked = last;
    KeptScreen.find(
        copies,
        place.copy(),
        found -> {
          if (asked == last && state == VisitState.TROUBLE) {
            kept = found;
            becomes(VisitState.KEPT);
          }
        });
  }

  private void failed(ApiException failure) {
    problem = failure;
    if (pressed != null && ENDED.contains(failure.code())) {
      reopen();
      return;
    }
    if (failure instanceof UnauthorisedException) {
      becomes(VisitState.SIGNED_OUT);
    } else if (failure.code().equals("consent-required")
        || failure.code().equals("consent-request-changed")) {
      reconsider();
    } else {
      boolean unreached = failure instanceof UnavailableException;
      pressed = unreached ? pressed : null;
      becomes(VisitState.TROUBLE);
      if (unreached && opening && !reopening) {
        showCopy();
      }
    }
  }

  /** Shows, perhaps once more, what is asked for. */
  public void reconsider() {
    becomes(VisitState.WORKING);
    server.ask(
        server.app().services().consent(place.appId()),
        consent -> {
          asked = consent;
          becomes(VisitState.CONSENT);
        },
        failure -> {
          problem = failure;
          becomes(VisitState.TROUBLE);
        });
  }

  private void becomes(VisitState next) {
    state = next;
    changes.tell();
  }
}
