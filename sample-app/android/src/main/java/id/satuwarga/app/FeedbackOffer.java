package id.satuwarga.app;

import android.os.Bundle;
import id.satuwarga.app.model.Copies;
import id.satuwarga.app.model.FeedbackModel;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.VisitModel;
import id.satuwarga.app.model.VisitState;
import id.satuwarga.app.view.FeedbackPage;
import id.satuwarga.app.view.FeedbackWords;
import id.satuwarga.app.view.Framed;
import id.satuwarga.app.view.Kit;
import id.satuwarga.sdk.client.OpenVisit;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a service was like once something was done and nothing more is asked for; also when the
 * phone had ended the app meanwhile, until it is answered or declined.
 */
final class FeedbackOffer {
  private static final String OPEN = "feedback";
  private final Kit kit;
  private final Framed frame;
  private final Server server;
  private final Copies copies;
  private final Runnable back;
  private @Nullable OpenVisit judged;
  private @Nullable FeedbackModel model;
  private @Nullable FeedbackPage page;

  /**
   * @param back shows what the service shows
   */
  FeedbackOffer(Kit kit, Framed frame, Server server, Copies copies, Runnable back) {
    this.kit = kit;
    this.frame = frame;
    this.server = server;
    this.copies = copies;
    this.back = back;
  }

  /**
   * Looks for the question that was not answered when the service was left.
   *
   * @param before what {@link #save} wrote
   */
  void recall(VisitModel visit, String appId, @Nullable Bundle before) {
    boolean wasOpen = before != null && before.getBoolean(OPEN);
    FeedbackModel.find(
        server,
        copies,
        appId,
        found -> {
          if (model == null && visit.place().appId().equals(appId)) {
            model = found;
            boolean isShown = visit.state() == VisitState.SCREEN;
            if (isShown && wasOpen) {
              ask(found);
            } else if (isShown) {
              visit.visit().ifPresent(this::offer);
            }
          }
        });
  }

  /** Below the Screen of the visit, if it is time. */
  void after(VisitModel visit, OpenVisit open) {
    FeedbackModel before = model;
    // once for each visit
    boolean isOver = before != null && before.isOver();
    if (visit.place().isUsed() && open != judged && !isOver) {
      judged = open;
      model = before == null ? FeedbackModel.of(server, copies, open) : before.at(open);
      model.keep();
    }
    offer(open);
  }

  /** Writes down that the page is open, and what stands in it. */
  void save(Bundle out) {
    out.putBoolean(OPEN, page != null);
    keep();
  }

  /** Whether the page is open; it closes, as by the phone's own way back. */
  boolean closes() {
    FeedbackPage open = page;
    if (open == null) {
      return false;
    }
    open.hidden();
    page = null;
    keep();
    back.run();
    return true;
  }

  private void keep() {
    if (model != null) {
      model.keep();
    }
  }

  private void offer(OpenVisit open) {
    FeedbackModel asked = model;
    if (asked != null && !asked.isOver() && open.screen().inputs().isEmpty()) {
      frame.below(
          FeedbackWords.OFFER,
          () -> ask(asked),
          FeedbackWords.DECLINE,
          () -> {
            asked.decline();
            back.run();
          });
    }
  }

  private void ask(FeedbackModel asked) {
    FeedbackPage made =
        new FeedbackPage(
            kit,
            asked,
            () -> {
              boolean unused = closes();
            });
    page = made;
    frame.show(made.view());
    made.shown();
  }
}
