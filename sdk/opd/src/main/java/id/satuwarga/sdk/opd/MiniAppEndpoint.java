package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.MiniApp;
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

/**
 * A mini-app as the gateway calls it, whatever the web server: {@code POST /open}, {@code POST
 * /act}, {@code GET /images/{ref}} and {@code GET /health} behind one base address, and {@code POST
 * /data} where the mini-app is a {@link id.satuwarga.sdk.miniapp.DataSource} too.
 *
 * <pre>{@code
 * MiniAppEndpoint endpoint =
 *     MiniAppEndpoint.of(new Apekesah(), VisitTokens.of("https://satuwarga.go.id", "diskominfo-batam"))
 *         .actions(JdbcActionLog.in(database))
 *         .build();
 * MiniAppServer.start(endpoint, 8082);
 * }</pre>
 */
public final class MiniAppEndpoint implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(MiniAppEndpoint.class.getName());

  private final Routes routes;
  private final Problems problems;
  private final Duration deadline;
  private final int mostThreads;
  private final ExecutorService threads;

  private MiniAppEndpoint(Builder told) {
    this.problems = new Problems(told.tokens.issuer());
    this.routes =
        new Routes(
            told.app,
            new Door(told.tokens, told.app.manifest(), problems),
            told.actions,
            told.images,
            problems,
            told.clock);
    this.deadline = told.deadline;
    this.mostThreads = told.threads;
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

  /** For this mini-app and tokens for the OPD that operates it here. */
  public static Builder of(MiniApp app, VisitTokens tokens) {
    return new Builder(app, tokens);
  }

  /**
   * Answers a request, at the latest when the deadline has passed. Blocks: an adapter of an event
   * loop calls it elsewhere. Never throws.
   */
  public EndpointAnswer answer(EndpointRequest request) {
    Future<EndpointAnswer> answer;
    try {
      answer = threads.submit(() -> routes.answer(request));
    } catch (RejectedExecutionException e) {
      return problems.busy();
    }
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.log(Level.WARNING, "{0} took longer than {1}", new Object[] {request.path(), deadline});
      return late(request, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problems.busy();
    } catch (ExecutionException e) {
      LOG.log(Level.SEVERE, "the mini-app failed at " + request.method(), e.getCause());
      return problems.fault();
    }
  }

  /**
   * The answer to a request that is refused whatever its body says. For an adapter that has to read
   * a body on its own thread and before {@link #answer}: it reads none of a stranger's.
   */
  public Optional<EndpointAnswer> refusal(EndpointRequest request) {
    return routes.refusal(request);
  }

  /**
   * How many calls may run at once. For an adapter with workers of its own, which needs as many and
   * one more: that one tells whoever is too many to come again.
   */
  public int threads() {
    return mostThreads;
  }

  /** How long an answer may take. */
  Duration deadline() {
    return deadline;
  }

  /** An act goes on, and its answer waits for the repeat; nobody waits for anything else. */
  private EndpointAnswer late(EndpointRequest request, Future<EndpointAnswer> answer) {
    if (request.path().equals(Routes.ACT)) {
      return problems.outcomeUnknown();
    }
    answer.cancel(true);
    return problems.slow();
  }

  /** Takes no more requests; acts under way come to their end. */
  @Override
  public void close() {
    threads.shutdown();
  }

  /** Tells more about an endpoint. */
  public static final class Builder {
    private static final int MOST_THREADS = 64;

    private final MiniApp app;
    private final VisitTokens tokens;
    private ActionLog actions = ActionLog.inMemory();
    private ImageSource images = (ref, visitor) -> Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Duration deadline = Duration.ofSeconds(6);
    private int threads = MOST_THREADS;

    private Builder(MiniApp app, VisitTokens tokens) {
      this.app = Objects.requireNonNull(app, "app");
      this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    /**
     * Where acts are remembered. In memory when nothing is said: then a repeat after a restart does
     * an act again.
     */
    public Builder actions(ActionLog where) {
      this.actions = Objects.requireNonNull(where, "actions");
      return this;
    }

    /** Where images are. None when nothing is said. */
    public Builder images(ImageSource where) {
      this.images = Objects.requireNonNull(where, "images");
      return this;
    }

    /** The clock that mini-app and tests share. */
    public Builder clock(Clock used) {
      this.clock = Objects.requireNonNull(used, "clock");
      return this;
    }

    /** How long an answer may take: 6 s when nothing is said; the gateway waits 8 s. */
    public Builder deadline(Duration longest) {
      this.deadline = Objects.requireNonNull(longest, "deadline");
      return this;
    }

    /** How many calls may run at once: 64 when nothing is said; one more is told to come again. */
    public Builder threads(int most) {
      this.threads = most;
      return this;
    }

    /** The endpoint; its threads are made as calls come. */
    public MiniAppEndpoint build() {
      return new MiniAppEndpoint(this);
    }
  }
}
