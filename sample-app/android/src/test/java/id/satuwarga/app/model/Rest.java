package id.satuwarga.app.model;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the app does beside its main thread, seen from a test. */
public final class Rest {
  private Rest() {}

  /** Says, once, that everything that was to be kept or found so far is. */
  public static CountDownLatch of(Copies copies) {
    CountDownLatch done = new CountDownLatch(1);
    copies.work(done::countDown);
    return done;
  }

  /** Whether that has come. */
  public static boolean isIn(CountDownLatch done) {
    try {
      return done.await(0, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
