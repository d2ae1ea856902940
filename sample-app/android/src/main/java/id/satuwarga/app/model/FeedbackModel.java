package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Feedback;
import id.satuwarga.sdk.client.OpenVisit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the citizen says of one visit. */
public final class FeedbackModel {
  private final Server server;
  private final OpenVisit visit;
  private final Changes changes = new Changes();
  private boolean sending;
  private @Nullable Feedback said;
  private @Nullable ApiException problem;

  public FeedbackModel(Server server, OpenVisit visit) {
    this.server = server;
    this.visit = visit;
  }

  public Changes changes() {
    return changes;
  }

  public boolean isSending() {
    return sending;
  }

  /** What the server keeps. */
  public Optional<Feedback> said() {
    return Optional.ofNullable(said);
  }

  /** Why the last was not kept. */
  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Says this; one at a time. */
  public void give(Feedback feedback) {
    if (!sending) {
      sending = true;
      problem = null;
      changes.tell();
      server.ask(visit.give(feedback), this::kept, this::failed);
    }
  }

  private void kept(Feedback feedback) {
    said = feedback;
    ended();
  }

  private void failed(ApiException failure) {
    problem = failure;
    ended();
  }

  private void ended() {
    sending = false;
    changes.tell();
  }
}
