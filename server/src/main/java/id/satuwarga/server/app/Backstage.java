package id.satuwarga.server.app;

import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.db.Workers;
import id.satuwarga.server.platform.task.Preparation;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;

/**
 * What goes on where no request is: preparations before, workers during, leases given back after.
 */
final class Backstage {
  private final Pools pools;
  private final Workers workers;
  private final Leases leases;
  private final List<Preparation> preparations;

  @Inject
  Backstage(Pools pools, Workers workers, Leases leases, Set<Preparation> preparations) {
    this.pools = pools;
    this.workers = workers;
    this.leases = leases;
    this.preparations =
        preparations.stream().sorted(Comparator.comparingInt(Preparation::rank)).toList();
  }

  Future<Void> prepare() {
    Future<Void> done = Future.succeededFuture();
    for (Preparation preparation : preparations) {
      done = done.compose(before -> preparation.prepare());
    }
    return done;
  }

  void begin() {
    workers.start();
  }

  /** Whatever fails here, the next step is done all the same. */
  Future<Void> end() {
    return workers.stop().eventually(leases::releaseAll).eventually(pools::close).otherwiseEmpty();
  }
}
