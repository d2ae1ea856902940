package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.live.Subscription;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every {@link Worker} going, each in a loop of its own, until told to stop. */
@Singleton
public final class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final long END_SECONDS = 5;
  private final Vertx vertx;
  private final Hints hints;
  private final MeterRegistry meters;
  private final Set<Worker> workers;
  private final List<Loop> loops = new ArrayList<>();

  @Inject
  public Workers(Vertx vertx, Hints hints, MeterRegistry meters, Set<Worker> workers) {
    this.vertx = vertx;
    this.hints = hints;
    this.meters = meters;
    this.workers = workers;
  }

  public void start() {
    workers.forEach(
        worker -> {
          Loop loop = new Loop(worker);
          loops.add(loop);
          loop.start();
        });
  }

  /** Lets the running portions end; nobody starts another. */
  public Future<Void> stop() {
    return Future.join(loops.stream().map(Loop::stop).toList()).mapEmpty();
  }

  /** All steps run on one context, so the fields need no lock. */
  private final class Loop {
    private final Worker worker;
    private final io.vertx.core.Context context = vertx.getOrCreateContext();
    private final Promise<Void> stopped = Promise.promise();
    private @Nullable Subscription subscription;
    private boolean running;
    private boolean again;
    private boolean resting;
    private boolean stopping;
    private long timer = -1;

    Loop(Worker worker) {
      this.worker = worker;
    }

    void start() {
      worker
          .wokenBy()
          .ifPresent(
              address ->
                  subscription = hints.listen(address, () -> context.runOnContext(hint -> wake())));
      context.runOnContext(begin -> wake());
    }

    private void wake() {
      if (stopping) {
        return;
      }
      if (running || resting) {
        again = true;
        return;
      }
      vertx.cancelTimer(timer);
      running = true;
      again = false;
      portion();
    }

    private void portion() {
      long begin = System.nanoTime();
      Future<Integer> work;
      try {
        work = worker.run();
      } catch (RuntimeException failure) {
        work = Future.failedFuture(failure);
      }
      work.onComplete(
          done ->
              context.runOnContext(
                  after -> {
                    int amount = done.succeeded() ? done.result() : 0;
                    note(begin, amount, done.cause());
                    pauseOrGoOn(amount);
                  }));
    }

    private void note(long begin, int amount, @Nullable Throwable failure) {
      if (failure != null) {
        LOG.warn("worker {} failed: {}", worker.name(), failure.toString());
        LOG.debug("worker {} failed", worker.name(), failure);
        meters.counter("satuwarga_worker_failures", "worker", worker.name()).increment();
      }
      meters.counter("satuwarga_worker_done", "worker", worker.name()).increment(amount);
      meters
          .timer("satuwarga_worker_runs", "worker", worker.name())
          .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    private void pauseOrGoOn(int amount) {
      running = false;
      if (stopping) {
        end();
      } else if (amount > 0 || again) {
        rest(worker.restAfter(amount));
      } else {
        timer = vertx.setTimer(Math.max(1, worker.pause().toMillis()), elapsed -> wake());
      }
    }

    /** Hints that come meanwhile end no rest. */
    private void rest(Duration rest) {
      if (rest.isZero()) {
        wake();
        return;
      }
      resting = true;
      timer =
          vertx.setTimer(
              rest.toMillis(),
              rested -> {
                resting = false;
                wake();
              });
    }

    Future<Void> stop() {
      context.runOnContext(
          end -> {
            stopping = true;
            vertx.cancelTimer(timer);
            if (subscription != null) {
              subscription.close();
            }
            if (!running) {
              end();
            }
          });
      return stopped.future();
    }

    private void end() {
      worker
          .end()
          .timeout(END_SECONDS, TimeUnit.SECONDS)
          .onComplete(ended -> stopped.tryComplete());
    }
  }
}
