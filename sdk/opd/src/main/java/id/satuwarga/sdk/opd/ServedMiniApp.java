package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a mini-app's calls on threads of its own, each for so long and no longer. */
final class ServedMiniApp implements MiniAppEndpoint, Endpoint {
  private static final Logger LOG = Logger.getLogger(MiniAppEndpoint.class.getName());

  private final Serving told;
  private final Routes routes;
  private final Problems problems;
  private final ExecutorService threads;

  ServedMiniApp(Serving told) {
    this.told = told;
    this.problems = new Problems(told.tokens.issuer());
    this.routes =
        new Routes(
            told.app,
            new Door(told.tokens, told.app.manifest(), problems),
            told.actions,
            told.images,
            problems,
            told.clock);
    this.threads =
        new ThreadPoolExecutor(
            0,
            told.threads,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "mini-app");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public MiniAppEndpoint actions(ActionLog where) {
    Serving other = new Serving(told);
    other.actions = Objects.requireNonNull(where, "actions");
    return new ServedMiniApp(other);
  }

  @Override
  public MiniAppEndpoint images(ImageSource where) {
    Serving other = new Serving(told);
    other.images = Objects.requireNonNull(where, "images");
    return new ServedMiniApp(other);
  }

  @Override
  public MiniAppEndpoint clock(Clock used) {
    Serving other = new Serving(told);
    other.clock = Objects.requireNonNull(used, "clock");
    return new ServedMiniApp(other);
  }

  @Override
  public MiniAppEndpoint deadline(Duration longest) {
    Serving other = new Serving(told);
    other.deadline = Objects.requireNonNull(longest, "deadline");
    return new ServedMiniApp(other);
  }

  @Override
  public MiniAppEndpoint threads(int most) {
    Serving other = new Serving(told);
    other.threads = most;
    return new ServedMiniApp(other);
  }

  @Override
  public EndpointAnswer answer(EndpointRequest request) {
    Future<EndpointAnswer> answer;
    try {
      answer = threads.submit(() -> routes.answer(request));
    } catch (RejectedExecutionException e) {
      return problems.busy();
    }
    try {
      return answer.get(told.deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.log(
          Level.WARNING, "{0} took longer than {1}", new Object[] {request.path(), told.deadline});
      return late(request, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problems.busy();
    } catch (ExecutionException e) {
      LOG.log(Level.SEVERE, "the mini-app failed at " + request.method(), e.getCause());
      return problems.fault();
    }
  }

  @Override
  public Optional<EndpointAnswer> refusal(EndpointRequest request) {
    return routes.refusal(request);
  }

  @Override
  public int threads() {
    return told.threads;
  }

  @Override
  public Duration deadline() {
    return told.deadline;
  }

  /** An act goes on, and its answer waits for the repeat; nobody waits for anything else. */
  private EndpointAnswer late(EndpointRequest request, Future<EndpointAnswer> answer) {
    if (request.path().equals(Routes.ACT)) {
      return problems.outcomeUnknown();
    }
    answer.cancel(true);
    return problems.slow();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
