package id.satuwarga.app;

import android.app.Activity;
import android.text.Layout;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is wrong with what an activity shows, as far as it can be measured. */
final class Looks {
  private static final int LEAST = 48;

  private final Activity activity;
  private final List<String> wrong = new ArrayList<>();

  private Looks(Activity activity) {
    this.activity = activity;
  }

  /** Controls without a name or too small to be touched, words cut off, words not to be seen. */
  static List<String> wrong(Activity activity, Set<String> foreign) {
    Looks looks = new Looks(activity);
    for (View view : Eyes.on(activity).views()) {
      if (view.isShown()) {
        looks.control(view);
        looks.words(view, foreign);
      }
    }
    return looks.wrong;
  }

  private void control(View view) {
    if (!view.isClickable() && !view.isLongClickable()) {
      return;
    }
    String name = spoken(view);
    if (name.isBlank()) {
      wrong.add("no name: " + view);
    }
    float density = activity.getResources().getDisplayMetrics().density;
    if (view.getWidth() < LEAST * density || view.getHeight() < LEAST * density) {
      wrong.add("too small: " + name + " " + view.getWidth() + "x" + view.getHeight());
    }
  }

  private void words(View view, Set<String> foreign) {
    if (!(view instanceof TextView text) || text.getText().length() == 0) {
      return;
    }
    String words = text.getText().toString();
    if (foreign.contains(words)) {
      wrong.add("of the other language: " + words);
    }
    Layout layout = text.getLayout();
    if (layout == null) {
      wrong.add("not laid out: " + words);
      return;
    }
    int room = text.getHeight() - text.getCompoundPaddingTop() - text.getCompoundPaddingBottom();
    if (layout.getHeight() > room + 1) {
      wrong.add("cut below: " + words);
    }
    for (int line = 0; line < layout.getLineCount(); line++) {
      if (layout.getEllipsisCount(line) > 0
          || layout.getLineMax(line) > text.getWidth() - text.getCompoundPaddingLeft() + 1) {
        wrong.add("cut at the side: " + words);
      }
    }
    int left = view.getLeft();
    if (view.getParent() instanceof ViewGroup around && !scrolls(around)) {
      if (left < 0 || view.getRight() > around.getWidth()) {
        wrong.add("beyond the edge: " + words);
      }
    }
  }

  private static boolean scrolls(ViewGroup group) {
    for (Object at = group; at instanceof View view; at = view.getParent()) {
      if (at instanceof android.widget.HorizontalScrollView) {
        return true;
      }
    }
    return false;
  }

  private static String spoken(View view) {
    StringBuilder words = new StringBuilder(Objects.toString(view.getContentDescription(), ""));
    if (view instanceof TextView text) {
      words.append(text.getText()).append(Objects.toString(text.getHint(), ""));
    }
    if (view instanceof ViewGroup group) {
      for (int at = 0; at < group.getChildCount(); at++) {
        words.append(spoken(group.getChildAt(at)));
      }
    }
    return words.toString();
  }
}
