package id.satuwarga.sdk.android.internal;

import android.os.Bundle;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A Screen with what was entered into it, while the activity is made anew or the phone has ended
 * the process. The system takes about a megabyte for all activities of an app: larger ones are
 * asked for again.
 */
public final class SavedScreen {
  private static final String SCREEN = "id.satuwarga.sdk.android.SCREEN";
  private static final String LANGUAGE = "id.satuwarga.sdk.android.LANGUAGE";
  private static final String DRAFT = "id.satuwarga.sdk.android.DRAFT";
  private static final String CHOOSING = "id.satuwarga.sdk.android.CHOOSING";
  private static final int MOST = 200_000;

  private final Screen screen;
  private final Language language;
  private final Action draft;
  private final String choosing;

  private SavedScreen(Screen screen, Language language, Action draft, String choosing) {
    this.screen = screen;
    this.language = language;
    this.draft = draft;
    this.choosing = choosing;
  }

  /** Writes it down, with the input whose file is being chosen; empty for none. */
  static void write(Bundle out, Screen screen, Language language, Action draft, String choosing) {
    byte[] shown = screen.json().getBytes(StandardCharsets.UTF_8);
    byte[] entered = draft.json().getBytes(StandardCharsets.UTF_8);
    if (shown.length + entered.length <= MOST) {
      out.putByteArray(SCREEN, shown);
      out.putString(LANGUAGE, language.name());
      out.putByteArray(DRAFT, entered);
      out.putString(CHOOSING, choosing);
    }
  }

  /** What was written down, if anything was. */
  static Optional<SavedScreen> read(Bundle saved) {
    byte[] shown = saved.getByteArray(SCREEN);
    byte[] entered = saved.getByteArray(DRAFT);
    if (shown == null || entered == null) {
      return Optional.empty();
    }
    try {
      Screen screen = Screen.parse(shown);
      Language language = Language.valueOf(Objects.toString(saved.getString(LANGUAGE), ""));
      String choosing = Objects.toString(saved.getString(CHOOSING), "");
      return action(new String(entered, StandardCharsets.UTF_8))
          .map(draft -> new SavedScreen(screen, language, draft, choosing));
    } catch (InvalidScreenException | IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }

  /** The act of this JSON, as {@link Action#json} writes it. */
  public static Optional<Action> action(String json) {
    try {
      return Optional.of(Action.parse(json));
    } catch (IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }

  Screen screen() {
    return screen;
  }

  Language language() {
    return language;
  }

  Action draft() {
    return draft;
  }

  String choosing() {
    return choosing;
  }
}
