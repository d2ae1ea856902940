package id.satuwarga.sdk.android;

import android.content.Context;
import android.os.Bundle;
import android.view.View;
import id.satuwarga.sdk.android.internal.ScreenEvents;
import id.satuwarga.sdk.android.internal.ScreenViews;
import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.android.internal.Words;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Shows Screens with the framework's own widgets: by day and by night, at the citizen's text size,
 * for eyes and for TalkBack. Put {@link #view()} anywhere; use it on the main thread.
 *
 * <pre>{@code
 * ScreenPane pane = new ScreenPane(activity, devices, this::act, this::open, this::again);
 * activity.setContentView(pane.view());
 * pane.show(screen, Language.INDONESIAN);
 * }</pre>
 */
public final class ScreenPane {
  private final ScreenViews views;

  /**
   * A pane for screens in this activity's look. It tells, on the main thread, what the citizen
   * wants: {@code acts} by a press whose inputs fit, {@code opens} by a link or a row, to a page or
   * an address, and {@code again} the last question after a trouble.
   */
  public ScreenPane(
      Context activity,
      Devices devices,
      Consumer<Action> acts,
      Consumer<String> opens,
      Runnable again) {
    this.views = new ScreenViews(activity, devices, events(acts, opens, again));
  }

  /** What to place in a layout. */
  public View view() {
    return views.root();
  }

  /** Why a Screen may ask for the position, as the mini-app's manifest says it. */
  public void positionReason(Text reason) {
    views.positionReason(reason);
  }

  /** Shows this Screen; {@code language} is for words of our own and where the Screen says none. */
  public void show(Screen screen, Language language) {
    views.show(screen, screen.language().orElse(language));
  }

  /** Shows a page that was opened anew, with what was entered into the one before. */
  public void showAnew(Screen screen, Language language) {
    views.showAnew(screen, screen.language().orElse(language));
  }

  /** Shows a copy of a Screen kept from before, and says how old it is. */
  public void showKept(Screen screen, Duration age, Language language) {
    show(screen, language);
    views.showAge(age, language);
  }

  /** How long ago something was, in words: "10 menit yang lalu". */
  public static String ago(Duration age, Language language) {
    return Words.ago(age).in(language);
  }

  /** Writes down what is shown and what was entered, for {@code onSaveInstanceState}. */
  public void save(Bundle out) {
    views.save(out);
  }

  /**
   * Shows again what was written down before the activity was made anew.
   *
   * @return whether anything was
   */
  public boolean restore(Bundle saved) {
    return views.restore(saved);
  }

  /** Shows that an answer is on its way; what was shown stays, and cannot be pressed twice. */
  public void showWorking(Language language) {
    views.showWorking(language);
  }

  /** Shows what went wrong above what was shown, so that nothing the citizen entered is lost. */
  public void showTrouble(Text title, Text detail, Language language) {
    views.showTrouble(Trouble.lasting(title, detail), language);
  }

  /** The same for what may pass: with a button to ask again. */
  public void showPassingTrouble(Text title, Text detail, Language language) {
    views.showTrouble(Trouble.passing(title, detail), language);
  }

  private static ScreenEvents events(
      Consumer<Action> acts, Consumer<String> opens, Runnable again) {
    return new ScreenEvents() {
      @Override
      public void acts(Action action) {
        acts.accept(action);
      }

      @Override
      public void opens(String address) {
        opens.accept(address);
      }

      @Override
      public void triesAgain() {
        again.run();
      }
    };
  }
}
