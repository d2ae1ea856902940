package id.satuwarga.sdk.android;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.robolectric.shadows.ShadowLooper;

/**
 * Looks at an activity until something is there, as a citizen does, while its main thread goes on.
 */
public final class Looking {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

  private Looking() {}

  /** Waits for these words and presses them. */
  public static void press(Activity activity, String words) {
    waitFor(activity, words);
    find(activity, words).get(0).performClick();
    ShadowLooper.idleMainLooper();
  }

  /** Waits until these words are shown. */
  public static void waitFor(Activity activity, String words) {
    until(() -> !find(activity, words).isEmpty(), words);
  }

  /** Waits until this is so. */
  public static void until(BooleanSupplier come, String what) {
    long end = System.nanoTime() + LONGEST;
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come");
      }
      pause();
      ShadowLooper.idleMainLooper();
    }
  }

  /** Everything the activity consists of, in the order it is read. */
  public static List<View> views(Activity activity) {
    List<View> all = new ArrayList<>();
    walk(activity.getWindow().getDecorView(), all);
    return all;
  }

  private static void walk(View view, List<View> all) {
    all.add(view);
    if (view instanceof ViewGroup group) {
      for (int at = 0; at < group.getChildCount(); at++) {
        walk(group.getChildAt(at), all);
      }
    }
  }

  private static void pause() {
    try {
      boolean unused = new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<View> find(Activity activity, String words) {
    List<View> found = views(activity);
    found.removeIf(view -> !(view instanceof TextView text && words.contentEquals(text.getText())));
    return found;
  }
}
