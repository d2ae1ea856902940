package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for the JDK's web server, each lent to a request for so long and no longer. */
public final class RequestThreads extends ThreadPoolExecutor {
  private final Duration longest;
  private final Watch watch = new Watch();

  public RequestThreads(int most, Duration longest) {
    super(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    if (longest.isZero() || longest.isNegative()) {
      throw new IllegalArgumentException("a request may take more than no time");
    }
    this.longest = longest;
  }

  @Override
  public void execute(Runnable request) {
    super.execute(() -> watched(request));
  }

  private void watched(Runnable request) {
    try {
      watch.over(longest, request::run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
