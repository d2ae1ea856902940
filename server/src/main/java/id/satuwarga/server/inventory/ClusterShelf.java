package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Cluster;
import id.satuwarga.server.inventory.overlap.ClusterFinder;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of the whole register in this process's memory. Whoever asks is answered by what was
 * committed before, if gathering it takes no longer than a few seconds; else by what was gathered
 * last, which says how old it is, while the newest is made.
 */
@Singleton
final class ClusterShelf {
  private static final long PATIENCE_SECONDS = 5;
  private final OverlapShelf overlaps;
  private final VerdictRepository verdicts;
  private final Database database;
  private final Vertx vertx;
  private final Clock clock;
  private final ClusterFinder finder;
  private final Map<UUID, Integer> looked = new HashMap<>();
  private final Map<Cluster.Pair, VerdictRepository.Verdict> said = new HashMap<>();
  private String seen = "0";
  private @Nullable Gathered newest;
  private @Nullable Future<Gathered> running;
  private @Nullable Future<Gathered> queued;

  @Inject
  ClusterShelf(
      OverlapShelf overlaps,
      VerdictRepository verdicts,
      Database database,
      Vertx vertx,
      Clock clock) {
    this.overlaps = overlaps;
    this.verdicts = verdicts;
    this.database = database;
    this.vertx = vertx;
    this.clock = clock;
    this.finder = new ClusterFinder(overlaps.finder());
  }

  /**
   * All clusters, and what is in them.
   *
   * @param said by pair, its score left out
   * @param at the register is taken into account as it was then
   */
  record Gathered(
      List<Cluster> clusters,
      Map<UUID, GatheredApp> apps,
      Map<Cluster.Pair, VerdictRepository.Verdict> said,
      Instant at) {}

  static Cluster.Pair pair(String one, String other) {
    return new Cluster.Pair(one, other, 0);
  }

  /** What is known now. */
  Future<Gathered> get() {
    return begin()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .recover(
            failure ->
                failure instanceof TimeoutException
                    ? Future.succeededFuture(last().orElseThrow(ClusterShelf::pending))
                    : Future.failedFuture(failure));
  }

  private static ProblemException pending() {
    return InventoryProblems.clustersPending();
  }

  private synchronized Optional<Gathered> last() {
    return Optional.ofNullable(newest);
  }

  /** One at a time; whoever comes meanwhile is served by the next, which sees what they know. */
  private synchronized Future<Gathered> begin() {
    Future<Gathered> now = running;
    if (now == null) {
      return run();
    }
    Future<Gathered> next = queued;
    if (next == null) {
      next = now.transform(ended -> run());
      queued = next;
    }
    return next;
  }

  private synchronized Future<Gathered> run() {
    queued = null;
    Future<Gathered> run = gather();
    if (!run.isComplete()) {
      running = run;
    }
    return run.onComplete(ended -> end(run));
  }

  private synchronized void end(Future<Gathered> run) {
    if (running == run) {
      running = null;
    }
  }

  private Future<Gathered> gather() {
    Instant at = clock.instant();
    return verdicts
        .newer(database.reads(), seen())
        .compose(
            newer ->
                overlaps
                    .all()
                    .compose(
                        apps -> vertx.executeBlocking(() -> gathered(apps, newer, at), false)));
  }

  private synchronized String seen() {
    return seen;
  }

  /** By one thread at a time, since {@link #begin} lets one in. */
  private Gathered gathered(List<GatheredApp> apps, VerdictRepository.Newer newer, Instant at) {
    boolean sameApps = look(apps);
    boolean sameVerdicts = listen(newer);
    boolean isSame = sameApps && sameVerdicts;
    Optional<Gathered> before = last();
    Gathered now =
        isSame && before.isPresent()
            ? new Gathered(before.get().clusters(), before.get().apps(), before.get().said(), at)
            : new Gathered(
                finder.clusters(valid()),
                apps.stream().collect(Collectors.toMap(GatheredApp::id, Function.identity())),
                Map.copyOf(said),
                at);
    synchronized (this) {
      newest = now;
    }
    return now;
  }

  /** True if there was nothing new. */
  private boolean look(List<GatheredApp> apps) {
    List<String> changed = new ArrayList<>();
    boolean isSame = true;
    for (GatheredApp app : apps) {
      Integer before = looked.put(app.id(), app.version());
      if (before == null || before != app.version()) {
        isSame = false;
        finder.forget(app.id().toString());
        if (!app.isObsolete()) {
          changed.add(app.id().toString());
        }
      }
    }
    finder.look(changed);
    if (!isSame && finder.isWorn()) {
      finder.lookAgain();
    }
    return isSame;
  }

  private boolean listen(VerdictRepository.Newer newer) {
    boolean isSame = true;
    for (VerdictRepository.Verdict verdict : newer.verdicts()) {
      Cluster.Pair pair = pair(verdict.one().app().toString(), verdict.other().app().toString());
      isSame &= verdict.equals(said.put(pair, verdict));
    }
    synchronized (this) {
      if (new BigInteger(newer.seen()).compareTo(new BigInteger(seen)) > 0) {
        seen = newer.seen();
      }
    }
    return isSame;
  }

  /** A no counts as long as both are described as they were. */
  private List<Cluster.Verdict> valid() {
    return said.entrySet().stream()
        .filter(entry -> entry.getValue().isSame() || isOfNow(entry.getValue()))
        .map(
            entry ->
                new Cluster.Verdict(
                    entry.getKey().one(), entry.getKey().other(), entry.getValue().isSame()))
        .toList();
  }

  private boolean isOfNow(VerdictRepository.Verdict verdict) {
    return isOfNow(verdict.one()) && isOfNow(verdict.other());
  }

  private boolean isOfNow(VerdictRepository.Verdict.Side side) {
    return overlaps
        .finder()
        .find(side.app().toString())
        .map(OverlapShelf::print)
        .filter(side.print()::equals)
        .isPresent();
  }
}
