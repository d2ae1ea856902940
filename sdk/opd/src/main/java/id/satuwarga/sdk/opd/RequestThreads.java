package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for the JDK's web server, each lent to a request for so long and no longer. Without them
 * a client that sends half a request keeps a thread for ever, and a few dozen such clients keep
 * everybody out.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(8082), 0);
 * server.setExecutor(RequestThreads.of(64, Duration.ofSeconds(10)));
 * }</pre>
 */
public final class RequestThreads implements Executor, AutoCloseable {
  private final ExecutorService threads;
  private final Duration longest;
  private final Watch watch = new Watch();

  private RequestThreads(ExecutorService threads, Duration longest) {
    this.threads = threads;
    this.longest = longest;
  }

  /**
   * Threads to hand to {@code HttpServer.setExecutor}.
   *
   * @param most how many requests are answered at once; further ones wait for their turn
   * @param longest how long one request may take from its first byte to the end of its answer; the
   *     connection of one that takes longer is closed
   * @throws IllegalArgumentException when either is not over 0
   */
  public static RequestThreads of(int most, Duration longest) {
    if (longest.isZero() || longest.isNegative()) {
      throw new IllegalArgumentException("a request may take more than no time");
    }
    return new RequestThreads(Executors.newFixedThreadPool(most), longest);
  }

  /** Runs one request; for the web server. */
  @Override
  public void execute(Runnable request) {
    threads.execute(() -> watched(request));
  }

  /** Takes no more requests; those under way come to their end. */
  @Override
  public void close() {
    threads.shutdown();
  }

  private void watched(Runnable request) {
    try {
      watch.over(longest, request::run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
