package id.satuwarga.server.audit;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties all chains together once an hour, when any has moved. Each anchor goes to the log too, so
 * that a copy stands where the database's owner cannot rewrite it.
 */
final class AuditAnchorer implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(AuditAnchorer.class);
  private static final String LEASE = "audit-anchorer";
  private static final Duration LEASED = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofHours(1);
  private final AuditRepository entries;
  private final AnchorRepository anchors;
  private final Database database;
  private final Leases leases;
  private final Clock clock;

  @Inject
  AuditAnchorer(
      AuditRepository entries,
      AnchorRepository anchors,
      Database database,
      Leases leases,
      Clock clock) {
    this.entries = entries;
    this.anchors = anchors;
    this.database = database;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public String name() {
    return LEASE;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Future<Integer> run() {
    return leases
        .hold(LEASE, LEASED)
        .compose(ours -> ours ? database.transaction(this::anchor) : Future.succeededFuture(0));
  }

  private Future<Integer> anchor(SqlConnection tx) {
    return entries
        .lockHeads(tx)
        .compose(heads -> anchors.last(tx).compose(last -> anchor(tx, heads, last)));
  }

  private Future<Integer> anchor(SqlConnection tx, Heads heads, Optional<Anchor> last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean early =
        last.map(Anchor::anchoredAt).filter(at -> at.plus(BETWEEN).isAfter(now)).isPresent();
    if (early || heads.equals(last.map(Anchor::heads).orElse(Heads.NONE))) {
      return Future.succeededFuture(0);
    }
    Anchor anchor = Anchor.after(last.map(Anchor::link).orElse(Link.START), now, heads);
    return anchors
        .insert(tx, anchor)
        .onSuccess(
            done -> LOG.info("audit anchor {} {}", anchor.link().sequence(), anchor.link().hash()))
        .map(1);
  }
}
