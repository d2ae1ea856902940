package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Sees to it that a press of a button reaches the OPD once at a time, and that a press that was
 * answered is not asked again.
 */
final class ActionBook {
  private static final Duration MARGIN = Duration.ofSeconds(5);
  private static final Handover.Parcel NOTHING =
      new Handover.Parcel("", Optional.empty(), Optional.empty());
  private final VisitBook visits;
  private final ActionRepository actions;
  private final Uploads uploads;
  private final Handover handover;
  private final GatewayConfig config;
  private final Clock clock;

  @Inject
  ActionBook(
      VisitBook visits,
      ActionRepository actions,
      Uploads uploads,
      Handover handover,
      GatewayConfig config,
      Clock clock) {
    this.visits = visits;
    this.actions = actions;
    this.uploads = uploads;
    this.handover = handover;
    this.config = config;
    this.clock = clock;
  }

  /** Either the answer that was given before, or what it takes to ask. */
  record Turn(VisitBook.Open open, Optional<String> answer, Handover.Parcel parcel) {}

  Future<Turn> take(SqlConnection tx, Visitor visitor, UUID visitId, ActionRequest request) {
    return visits
        .resume(tx, visitor, visitId)
        .compose(
            open ->
                begin(tx, open.visit(), request)
                    .compose(
                        answer ->
                            answer.isPresent()
                                ? Future.succeededFuture(new Turn(open, answer, NOTHING))
                                : prepare(tx, visitor, open, request)));
  }

  private Future<Optional<String>> begin(SqlConnection tx, Visit visit, ActionRequest request) {
    Instant now = clock.instant();
    Instant until = now.plus(config.callTimeout()).plus(MARGIN);
    ActionRepository.ActionKey key = new ActionRepository.ActionKey(request.id(), request.hash());
    return actions
        .begin(tx, visit, key, now, until)
        .compose(
            ours ->
                ours
                    ? Future.succeededFuture(Optional.empty())
                    : actions.get(tx, visit, request.id()).map(begun -> repeat(begun, key)));
  }

  private static Optional<String> repeat(
      ActionRepository.Begun begun, ActionRepository.ActionKey key) {
    if (!begun.requestHash().equals(key.requestHash())) {
      throw GatewayProblems.actionIdReused().asException();
    }
    if (begun.isDone() && begun.answer().isEmpty()) {
      throw GatewayProblems.actionDone().asException();
    }
    if (begun.answer().isEmpty()) {
      throw WebProblems.requestInProgress().asException();
    }
    return begun.answer();
  }

  private Future<Turn> prepare(
      SqlConnection tx, Visitor visitor, VisitBook.Open open, ActionRequest request) {
    return uploads
        .claim(tx, open.visit(), request.id(), UploadRefs.in(request.inputs()))
        .compose(claimed -> handover.parcel(tx, open, request, visitor.requestId()))
        .map(parcel -> new Turn(open, Optional.empty(), parcel));
  }

  /** The OPD answered: a repeat gets the same answer. */
  Future<Void> finish(SqlConnection tx, Visit visit, UUID actionId, String answer) {
    return actions.finish(tx, visit, actionId, answer, clock.instant());
  }

  /** No answer came, or none to show; what the OPD refused leaves the files with the citizen. */
  Future<Void> reopen(SqlConnection tx, Visit visit, UUID actionId, Throwable why) {
    boolean refused =
        why instanceof ProblemException told
            && told.problem().slug().equals(GatewayProblems.REFUSED);
    return actions
        .reopen(tx, visit, actionId)
        .compose(
            open -> refused ? uploads.giveBack(tx, visit, actionId) : Future.succeededFuture());
  }
}
