package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.ScreenReader;
import id.satuwarga.sdk.miniapp.internal.ScreenWriter;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.nio.charset.StandardCharsets;

/** Screens as they travel: the profile of Adaptive Cards 1.5 in screen.schema.json. */
public final class ScreenJson {
  private ScreenJson() {}

  /**
   * The JSON of a Screen; in Bahasa Indonesia when it names no language.
   *
   * @throws InvalidScreenException when it is too large or too deep, asks for one input twice, or
   *     offers no choice
   */
  public static String write(Screen screen) {
    try {
      return ScreenWriter.write(screen);
    } catch (JsonProblem e) {
      throw new InvalidScreenException(e.pointer(), e.reason());
    }
  }

  /**
   * The Screen of a JSON text. Elements of unknown types are replaced by their fallback or skipped.
   *
   * @throws InvalidScreenException when it is too large or too deep, breaks the profile, or has a
   *     required input of an unknown type
   */
  public static Screen parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The Screen of a JSON text in UTF-8.
   *
   * @throws InvalidScreenException like {@link #parse(String)}
   */
  public static Screen parse(byte[] json) {
    try {
      return ScreenReader.read(StrictJson.read(json, Bounds.SCREEN_BYTES));
    } catch (JsonProblem e) {
      throw new InvalidScreenException(e.pointer(), e.reason());
    } catch (IllegalArgumentException e) {
      // a bound that only the builder knows
      throw new InvalidScreenException("", "must fit what can be built");
    }
  }
}
