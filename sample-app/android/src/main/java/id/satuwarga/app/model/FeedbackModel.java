package id.satuwarga.app.model;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Feedback;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.client.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen says of one visit. As long as nothing was said, the question and what was filled
 * in outlive the app: sealed, one of each service, as long as the server knows of the visit.
 */
public final class FeedbackModel {
  /** As long as a visit lasts. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Server server;
  private final Copies copies;
  private final OpenVisit visit;
  private final FeedbackDraft draft;
  private final Changes changes = new Changes();
  private String kept = "";
  private boolean sending;
  private boolean over;
  private @Nullable Feedback said;
  private @Nullable ApiException problem;

  private FeedbackModel(Server server, Copies copies, OpenVisit visit, FeedbackDraft draft) {
    this.server = server;
    this.copies = copies;
    this.visit = visit;
    this.draft = draft;
  }

  /** Of a visit in which something was done. */
  public static FeedbackModel of(Server server, Copies copies, OpenVisit visit) {
    return new FeedbackModel(server, copies, visit, new FeedbackDraft());
  }

  /** The same of where the visit stands now. */
  public FeedbackModel at(OpenVisit now) {
    return new FeedbackModel(server, copies, now, draft);
  }

  /** Tells the one of this service that is not answered yet, if there is one. */
  public static void find(
      Server server, Copies copies, String appId, Consumer<FeedbackModel> found) {
    copies.find(
        name(appId),
        (copy, age) -> {
          Optional<FeedbackModel> read =
              age.compareTo(LONGEST) < 0 ? read(server, copies, copy) : Optional.empty();
          if (read.isPresent()) {
            found.accept(read.get());
          } else {
            copies.forget(name(appId));
          }
        });
  }

  public Changes changes() {
    return changes;
  }

  /** What is filled in. */
  public FeedbackDraft draft() {
    return draft;
  }

  public boolean isSending() {
    return sending;
  }

  /** Whether nothing is asked any more: it was said, or it is not to be. */
  public boolean isOver() {
    return over;
  }

  /** What the server keeps. */
  public Optional<Feedback> said() {
    return Optional.ofNullable(said);
  }

  /** Why the last was not kept. */
  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Writes down what has changed, for when the phone ends the app. */
  public void keep() {
    String now = written();
    if (!over && !now.equals(kept)) {
      kept = now;
      copies.keepOwn(name(visit.appId()), now);
    }
  }

  /** The citizen does not want to be asked. */
  public void decline() {
    over = true;
    copies.forget(name(visit.appId()));
  }

  /** Says what is filled in; one at a time. */
  public void give() {
    if (!sending) {
      sending = true;
      problem = null;
      changes.tell();
      server.ask(visit.give(draft.said()), this::kept, this::failed);
    }
  }

  private void kept(Feedback feedback) {
    said = feedback;
    decline();
    ended();
  }

  private void failed(ApiException failure) {
    problem = failure;
    if (failure instanceof RefusedException) {
      decline();
    }
    ended();
  }

  private void ended() {
    sending = false;
    changes.tell();
  }

  private String written() {
    return new Gson().toJson(new Kept(visit.json(), draft));
  }

  private static String name(String appId) {
    return "feedback/" + appId;
  }

  private static Optional<FeedbackModel> read(Server server, Copies copies, String copy) {
    try {
      Kept read = new Gson().fromJson(copy, Kept.class);
      if (read == null || read.visit == null || read.draft == null || !read.draft.isWhole()) {
        return Optional.empty();
      }
      OpenVisit visit = server.app().services().resume(read.visit);
      FeedbackModel model = new FeedbackModel(server, copies, visit, read.draft);
      model.kept = model.written();
      return Optional.of(model);
    } catch (JsonParseException | IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }

  /** As it lies in the vault. */
  private static final class Kept {
    final @Nullable String visit;
    final @Nullable FeedbackDraft draft;

    Kept(String visit, FeedbackDraft draft) {
      this.visit = visit;
      this.draft = draft;
    }
  }
}
