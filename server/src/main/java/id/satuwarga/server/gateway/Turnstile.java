package id.satuwarga.server.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets so many calls through at the same time. Who comes beyond that waits, first come first
 * served: when a city presses the panic button at once, a second in a queue is better than being
 * sent away to come again. Only so many wait, and only so long.
 */
final class Turnstile {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private final Vertx vertx;
  private final int most;
  private final int mostWaiting;
  private final Duration longest;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int inside;

  Turnstile(Vertx vertx, int most, int mostWaiting, Duration longest) {
    this.vertx = vertx;
    this.most = most;
    this.mostWaiting = mostWaiting;
    this.longest = longest;
  }

  private static final class Waiting {
    private final Promise<Void> turn = Promise.promise();
    private final Context context;

    Waiting(Context context) {
      this.context = context;
    }

    /** On the loop on which they came. */
    void go() {
      context.runOnContext(now -> turn.tryComplete());
    }
  }

  /** Succeeds when it is the caller's turn, who has to {@link #leave} then; or refuses. */
  Future<Void> enter() {
    Waiting one;
    synchronized (this) {
      if (inside < most) {
        inside++;
        return Future.succeededFuture();
      }
      if (waiting.size() >= mostWaiting) {
        return Future.failedFuture(GatewayProblems.unreachable(PAUSE).asException());
      }
      one = new Waiting(vertx.getOrCreateContext());
      waiting.add(one);
    }
    long timer = vertx.setTimer(longest.toMillis(), late -> giveUp(one));
    return one.turn.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  /** Whose turn it is already goes on. */
  private void giveUp(Waiting one) {
    boolean waited;
    synchronized (this) {
      waited = waiting.remove(one);
    }
    if (waited) {
      one.turn.tryFail(GatewayProblems.unreachable(PAUSE).asException());
    }
  }

  /** The place goes to whoever has waited longest. */
  void leave() {
    Waiting next;
    synchronized (this) {
      next = waiting.poll();
      inside -= next == null ? 1 : 0;
    }
    if (next != null) {
      next.go();
    }
  }
}
