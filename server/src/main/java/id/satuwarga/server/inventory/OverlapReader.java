package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Duration;
import javax.inject.Inject;

/**
 * Keeps what overlaps are found by in step with the register while nobody asks: a register of the
 * nation takes seconds to take in, and nobody is to wait for that.
 */
final class OverlapReader implements Worker {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private final OverlapShelf shelf;

  @Inject
  OverlapReader(OverlapShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public String name() {
    return "overlaps";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public Future<Integer> run() {
    return shelf.refresh();
  }
}
