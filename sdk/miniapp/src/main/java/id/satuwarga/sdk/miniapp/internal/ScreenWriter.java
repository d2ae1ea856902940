package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes a Screen with its members always in the same order. */
public final class ScreenWriter {
  private ScreenWriter() {}

  public static String write(Screen screen) {
    JsonText json = new JsonText();
    write(screen, json);
    String text = json.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > Bounds.SCREEN_BYTES) {
      throw new JsonProblem(0, "", "must be at most " + Bounds.SCREEN_BYTES + " bytes");
    }
    return text;
  }

  private static void write(Screen screen, JsonText json) {
    json.beginObject();
    json.name("type").value("AdaptiveCard").name("version").value("1.5");
    json.name("lang").value(screen.language().orElse(Language.INDONESIAN).code());
    json.name("title").value(screen.title());
    if (screen.page().isPresent()) {
      json.name("satuwarga:page").value(screen.page().get());
    }
    json.name("body");
    new ElementWriter(json).elements(screen.elements());
    if (!screen.buttons().isEmpty()) {
      json.name("actions").beginArray();
      for (Button button : screen.buttons()) {
        write(button, json);
      }
      json.endArray();
    }
    json.endObject();
  }

  private static void write(Button button, JsonText json) {
    boolean submit = button.kind() == Button.Kind.SUBMIT;
    json.beginObject();
    json.name("type").value(submit ? "Action.Submit" : "Action.OpenUrl");
    json.name("title").value(button.label());
    if (submit) {
      json.name("data").beginObject().name("action").value(button.target());
      for (Map.Entry<String, String> value : button.data().entrySet()) {
        json.name(value.getKey()).value(value.getValue());
      }
      json.endObject();
    } else {
      json.name("url").value(button.target());
    }
    if (button.style() != Button.Style.PLAIN) {
      json.name("style").value(button.style().name().toLowerCase(Locale.ROOT));
    }
    if (submit && !button.sendsInputs()) {
      json.name("associatedInputs").value("none");
    }
    json.endObject();
  }
}
