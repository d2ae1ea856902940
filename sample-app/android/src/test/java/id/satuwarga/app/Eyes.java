package id.satuwarga.app;

import android.app.Activity;
import android.app.Dialog;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.robolectric.shadows.ShadowLooper;

/** What is to be seen of an activity, as a citizen looks at it and presses it. */
final class Eyes {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
  private final Activity activity;

  private Eyes(Activity activity) {
    this.activity = activity;
  }

  static Eyes on(Activity activity) {
    return new Eyes(activity);
  }

  /** Waits until this is so, while the main thread goes on. */
  static void until(BooleanSupplier come, String what) {
    long end = System.nanoTime() + LONGEST;
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come");
      }
      try {
        boolean unused = new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      ShadowLooper.idleMainLooper();
    }
  }

  /** Waits until nothing says these words any more. */
  Eyes seeNo(String words) {
    until(() -> views().stream().noneMatch(it -> it.isShown() && says(it, words)), "no " + words);
    return this;
  }

  Eyes see(String words) {
    try {
      until(() -> views().stream().anyMatch(it -> it.isShown() && says(it, words)), words);
    } catch (AssertionError none) {
      throw new AssertionError(words + " is not there; but " + texts(), none);
    }
    return this;
  }

  /** Waits for these words and presses them, or what they stand in. */
  Eyes press(String words) {
    see(words);
    until(() -> toPress(words).isPresent(), "that " + words + " can be pressed");
    toPress(words).orElseThrow().performClick();
    ShadowLooper.idleMainLooper();
    return this;
  }

  private Optional<View> toPress(String words) {
    for (View view : views()) {
      if (view.isShown() && says(view, words)) {
        View pressed = view;
        while (!pressed.isClickable() && pressed.getParent() instanceof View) {
          pressed = (View) pressed.getParent();
        }
        if (pressed.isClickable() && pressed.isEnabled()) {
          return Optional.of(pressed);
        }
      }
    }
    return Optional.empty();
  }

  /** Types into the field with this label, hint or description. */
  Eyes type(String label, String words) {
    until(() -> field(label) != null, label);
    Objects.requireNonNull(field(label)).setText(words);
    ShadowLooper.idleMainLooper();
    return this;
  }

  List<String> texts() {
    return views().stream()
        .filter(view -> view instanceof TextView && view.isShown())
        .map(view -> ((TextView) view).getText().toString())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toList());
  }

  List<View> views() {
    List<View> all = new ArrayList<>();
    collect(activity.getWindow().getDecorView(), all);
    return all;
  }

  /** The one field of a dialog. */
  static View field(Dialog dialog) {
    List<View> all = new ArrayList<>();
    collect(dialog.getWindow().getDecorView(), all);
    return all.stream().filter(EditText.class::isInstance).findFirst().orElseThrow();
  }

  private EditText field(String label) {
    for (View view : views()) {
      if (view instanceof EditText field && field.isShown()) {
        String names = field.getHint() + "|" + field.getContentDescription() + "|" + labelOf(field);
        if (names.contains(label)) {
          return field;
        }
      }
    }
    return null;
  }

  private String labelOf(View field) {
    return views().stream()
        .filter(it -> field.getId() != View.NO_ID && it.getLabelFor() == field.getId())
        .map(it -> ((TextView) it).getText().toString())
        .findFirst()
        .orElse("");
  }

  private static boolean says(View view, String words) {
    boolean described =
        view.getContentDescription() != null && words.contentEquals(view.getContentDescription());
    return described
        || (view instanceof TextView text && text.getText().toString().contains(words));
  }

  private static void collect(View view, List<View> all) {
    all.add(view);
    if (view instanceof ViewGroup group) {
      for (int at = 0; at < group.getChildCount(); at++) {
        collect(group.getChildAt(at), all);
      }
    }
  }
}
