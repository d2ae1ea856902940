package id.satuwarga.server.feedback;

import id.satuwarga.server.catalog.ServiceVisits;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What citizens say, once for each visit of their own in which something was done. */
final class FeedbackDesk {
  private final FeedbackRepository feedback;
  private final ServiceVisits visits;
  private final Citizens citizens;
  private final Clock clock;

  @Inject
  FeedbackDesk(FeedbackRepository feedback, ServiceVisits visits, Citizens citizens, Clock clock) {
    this.feedback = feedback;
    this.visits = visits;
    this.citizens = citizens;
    this.clock = clock;
  }

  /** Said again, it takes the place of what was said. */
  Future<Feedback> give(SqlConnection tx, CitizenId citizen, UUID visitId, Feedback.Marks marks) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return citizens
        .hold(tx, citizen)
        .compose(held -> feedback.lock(tx, citizen, visitId))
        .compose(
            said ->
                said.map(before -> Future.succeededFuture(change(before, marks, now)))
                    .orElseGet(() -> first(tx, citizen, visitId, marks, now)))
        .compose(said -> feedback.put(tx, citizen, said).map(said));
  }

  private static Feedback change(Feedback before, Feedback.Marks marks, Instant now) {
    if (!before.isChangeableAt(now)) {
      throw FeedbackProblems.settled();
    }
    return before.changed(marks, now);
  }

  private Future<Feedback> first(
      SqlConnection tx, CitizenId citizen, UUID visitId, Feedback.Marks marks, Instant now) {
    return visits
        .find(tx, citizen, visitId)
        .map(
            found -> {
              ServiceVisits.ServiceVisit visit =
                  found.orElseThrow(() -> WebProblems.notFound().asException());
              if (!visit.used()) {
                throw FeedbackProblems.tooEarly();
              }
              return Feedback.of(visitId, visit, marks, now);
            });
  }

  /** The citizen's own, the newest first. */
  Future<Page<Feedback>> list(SqlClient db, CitizenId citizen, Optional<Cursor> cursor, int limit) {
    FeedbackRepository.After after =
        cursor
            .map(from -> new FeedbackRepository.After(from.instant(0), from.uuid(1)))
            .orElse(null);
    return feedback
        .list(db, citizen, after, limit + 1)
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    last -> Cursor.of(last.givenAt().toString(), last.id().toString())));
  }
}
