package id.satuwarga.app;

import id.satuwarga.app.model.FeedbackModel;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.VisitModel;
import id.satuwarga.app.view.FeedbackPage;
import id.satuwarga.app.view.FeedbackWords;
import id.satuwarga.app.view.Framed;
import id.satuwarga.app.view.Kit;
import id.satuwarga.sdk.client.OpenVisit;
import org.jspecify.annotations.Nullable;

/** Asks what a service was like once something was done and nothing more is asked for. */
final class FeedbackOffer {
  private final Kit kit;
  private final Framed frame;
  private final Server server;
  private final Runnable back;
  private @Nullable FeedbackPage page;

  /**
   * @param back shows what the service shows
   */
  FeedbackOffer(Kit kit, Framed frame, Server server, Runnable back) {
    this.kit = kit;
    this.frame = frame;
    this.server = server;
    this.back = back;
  }

  /** Below the Screen of the visit, if it is time. */
  void after(VisitModel visit, OpenVisit open) {
    if (visit.place().isUsed() && open.screen().inputs().isEmpty()) {
      frame.below(FeedbackWords.OFFER, () -> ask(open));
    }
  }

  /** Whether the page is open; it closes, as by the phone's own way back. */
  boolean closes() {
    FeedbackPage open = page;
    if (open == null) {
      return false;
    }
    open.hidden();
    page = null;
    back.run();
    return true;
  }

  private void ask(OpenVisit open) {
    FeedbackPage made =
        new FeedbackPage(
            kit,
            new FeedbackModel(server, open),
            () -> {
              boolean unused = closes();
            });
    page = made;
    frame.show(made.view());
    made.shown();
  }
}
