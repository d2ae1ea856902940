package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * Work that goes on in the background for as long as the server lives. The kernel calls {@link
 * #run} again at once while it reports work done, or after {@link #restAfter} if it wants one, else
 * after {@link #pause}; never twice at a time.
 */
public interface Worker {
  /** Names the worker in metrics and logs. */
  String name();

  Duration pause();

  /** One bounded portion of work; answers how much was done. A failure is logged and retried. */
  Future<Integer> run();

  /** How long to wait after a portion of so many before the next, so that more goes together. */
  default Duration restAfter(int amount) {
    return Duration.ZERO;
  }

  /** After the last portion, when the server stops: what is left in its hands is put back. */
  default Future<Void> end() {
    return Future.succeededFuture();
  }

  /** The address of the hint that ends the pause early, if there is one. */
  default Optional<String> wokenBy() {
    return Optional.empty();
  }
}
