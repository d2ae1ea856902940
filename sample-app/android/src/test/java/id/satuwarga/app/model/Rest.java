package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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

  /** Nothing is kept or found until this is counted down. */
  public static CountDownLatch hold(Copies copies) {
    CountDownLatch held = new CountDownLatch(1);
    copies.work(
        () -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    return held;
  }

  /** What becomes of an answer that is the citizen's own. */
  public static <T> Consumer<T> own(SessionModel session, Consumer<T> done) {
    return session.own(done);
  }

  /** What becomes of a refusal of what the citizen asked. */
  public static Consumer<ApiException> ownTrouble(
      SessionModel session, Consumer<ApiException> failed) {
    return session.ownTrouble(failed);
  }
}
