package id.satuwarga.sdk.android;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.robolectric.Robolectric;
import org.robolectric.shadows.ShadowLooper;

/** A Screen in an activity, read and pressed as a citizen would. */
final class Shown {
  final List<Action> acts = new ArrayList<>();
  final List<String> opened = new ArrayList<>();
  int tries;
  final ScreenPane pane;
  final Activity activity;

  private Shown(TestDevices devices) {
    activity = Robolectric.buildActivity(Activity.class).setup().get();
    activity.setTheme(android.R.style.Theme_Material_Light_NoActionBar);
    pane = new ScreenPane(activity, devices, acts::add, opened::add, () -> tries++);
    activity.setContentView(pane.view());
  }

  static Shown of(Screen screen) {
    return of(screen, new TestDevices());
  }

  static Shown of(Screen screen, TestDevices devices) {
    Shown shown = new Shown(devices);
    shown.pane.show(screen, Language.INDONESIAN);
    ShadowLooper.idleMainLooper();
    return shown;
  }

  Action act() {
    return acts.get(acts.size() - 1);
  }

  /** Everything of this kind in sight, in the order it is read. */
  <V extends View> List<V> all(Class<V> kind) {
    return views().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(View::isShown)
        .collect(Collectors.toList());
  }

  <V extends View> V only(Class<V> kind) {
    List<V> all = all(kind);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " of " + kind.getSimpleName() + " in " + texts());
    }
    return all.get(0);
  }

  /** The words on the screen, from the top. */
  List<String> texts() {
    return all(TextView.class).stream()
        .map(view -> view.getText().toString())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toList());
  }

  /** What a citizen who does not see is told of the view with these words. */
  View said(String description) {
    return views().stream()
        .filter(view -> description.equals(Objects.toString(view.getContentDescription(), "")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(description + " is not said; but " + descriptions()));
  }

  List<String> descriptions() {
    return views().stream()
        .filter(view -> view.getContentDescription() != null)
        .map(view -> view.getContentDescription().toString())
        .collect(Collectors.toList());
  }

  Shown press(String words) {
    views().stream()
        .filter(TextView.class::isInstance)
        .map(TextView.class::cast)
        .filter(view -> view.isShown() && words.contentEquals(view.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not there; but " + texts()))
        .performClick();
    ShadowLooper.idleMainLooper();
    return this;
  }

  List<View> views() {
    List<View> all = new ArrayList<>();
    collect(pane.view(), all);
    return all;
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
