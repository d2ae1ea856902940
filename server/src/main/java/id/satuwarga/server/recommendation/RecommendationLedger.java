package id.satuwarga.server.recommendation;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** How every step ends: in the request's own history and on record. */
final class RecommendationLedger {
  private final StepRepository steps;
  private final Audit audit;
  private final Clock clock;

  @Inject
  RecommendationLedger(StepRepository steps, Audit audit, Clock clock) {
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /** The moment to write down, as exact as PostgreSQL keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Future<Recommendation> close(
      SqlConnection tx, Caller caller, Recommendation request, Step step, Optional<String> words) {
    UUID by = UUID.fromString(caller.citizenId());
    AuditEntry entry =
        AuditEntry.by(caller, step.deed(), "recommendation:" + request.id())
            .with("opd", request.draft().opd().value())
            .with("app", request.draft().appId());
    AuditEntry full =
        request.letter().map(letter -> entry.with("letter", letter.number())).orElse(entry);
    return steps
        .insert(tx, request.id(), new StepRepository.Taken(step, words, by, now()))
        .compose(done -> audit.record(tx, full))
        .map(request);
  }

  Future<Void> record(
      SqlConnection tx, Caller caller, String deed, UUID moratorium, String region) {
    return audit.record(
        tx, AuditEntry.by(caller, deed, "moratorium:" + moratorium).with("region", region));
  }

  /** A deed on record, and what it was done to. */
  <T> Future<T> record(SqlConnection tx, AuditEntry deed, T object) {
    return audit.record(tx, deed).map(done -> object);
  }
}
