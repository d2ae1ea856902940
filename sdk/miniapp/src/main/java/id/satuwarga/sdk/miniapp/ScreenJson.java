package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.CarriedReader;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.JsonValue;
import id.satuwarga.sdk.miniapp.internal.ScreenReader;
import id.satuwarga.sdk.miniapp.internal.ScreenWriter;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * Screens as they travel: the profile of Adaptive Cards 1.5 in screen.schema.json.
 *
 * <pre>{@code
 * String json = ScreenJson.write(Screen.titled("Halo").text("Selamat datang"));
 * Screen read = ScreenJson.parse(json);
 * }</pre>
 */
public final class ScreenJson {
  private ScreenJson() {}

  /**
   * The JSON of a Screen; in Bahasa Indonesia when it names no language.
   *
   * @throws InvalidScreenException when it is too large or too deep, asks for one input twice, or
   *     offers no choice
   */
  public static String write(Screen screen) {
    return write(screen, Storage.of(Collections.emptyMap()));
  }

  /**
   * The JSON of a Screen together with what was put into storage or removed while it was made: what
   * an OPD answers to the gateway.
   *
   * @throws InvalidScreenException like {@link #write(Screen)}
   */
  public static String write(Screen screen, Storage storage) {
    try {
      return ScreenWriter.write(screen, storage.added(), storage.removed());
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
      JsonValue card = StrictJson.read(json, Bounds.SCREEN_BYTES);
      return ScreenReader.read(card).carrying(CarriedReader.state(card).orElse(null));
    } catch (JsonProblem e) {
      throw new InvalidScreenException(e.pointer(), e.reason());
    } catch (IllegalArgumentException e) {
      // a bound that only the builder knows
      throw new InvalidScreenException("", "must fit what can be built");
    }
  }
}
