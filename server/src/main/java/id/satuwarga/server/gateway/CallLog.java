package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Reply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Notes how calls to mini-apps end. No call waits for its note: notes stand in a queue until {@link
 * CallLogWriter} takes them, and those that find it full are dropped and counted.
 */
@Singleton
final class CallLog {
  static final int MOST_WAITING = 10_000;
  private final BlockingQueue<GatewayCall> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LiveMiniApps live;
  private final Ids ids;
  private final Clock clock;
  private final Counter dropped;

  @Inject
  CallLog(LiveMiniApps live, Ids ids, Clock clock, MeterRegistry meters) {
    this.live = live;
    this.ids = ids;
    this.clock = clock;
    this.dropped = meters.counter("satuwarga_gateway_call_notes_dropped");
  }

  /** Makes the call, and notes how it ended if it was for a mini-app that is there. */
  Future<Reply> watch(Call call, Errand errand, Function<CallTrace, Future<Reply>> work) {
    CallTrace trace = new CallTrace();
    Instant at = clock.instant();
    long begin = System.nanoTime();
    return Future.<Void>succeededFuture()
        .compose(now -> work.apply(trace))
        .onComplete(
            done ->
                trace
                    .appId()
                    .filter(app -> live.find(app).isPresent())
                    .ifPresent(
                        app -> {
                          Duration took = Duration.ofNanos(System.nanoTime() - begin);
                          note(
                              new GatewayCall(
                                  ids.next(),
                                  app,
                                  at,
                                  trace.operator(),
                                  GatewayCall.operation(errand),
                                  outcome(done, took),
                                  call.requestId()));
                        }));
  }

  /** To be written soon, unless too many wait already. */
  void note(GatewayCall call) {
    if (!waiting.offer(call)) {
      dropped.increment();
    }
  }

  private static GatewayCall.Outcome outcome(AsyncResult<Reply> done, Duration took) {
    int millis = (int) Math.min(took.toMillis(), Integer.MAX_VALUE);
    if (done.succeeded()) {
      return new GatewayCall.Outcome(done.result().status(), Optional.empty(), millis);
    }
    if (done.cause() instanceof ProblemException told) {
      Problem problem = told.problem();
      return new GatewayCall.Outcome(problem.status(), Optional.of(problem.slug()), millis);
    }
    return new GatewayCall.Outcome(500, Optional.of("internal"), millis);
  }

  /** The notes that have waited longest; they wait no more. */
  List<GatewayCall> take(int most) {
    List<GatewayCall> taken = new ArrayList<>();
    waiting.drainTo(taken, most);
    return taken;
  }

  /** What was taken could not be written. */
  void lost(int count) {
    dropped.increment(count);
  }
}
