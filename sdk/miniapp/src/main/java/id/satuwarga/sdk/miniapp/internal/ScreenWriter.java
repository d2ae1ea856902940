package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Writes a Screen with its members always in the same order. */
public final class ScreenWriter {
  private ScreenWriter() {}

  /** With what was put into storage and removed from it; nothing of it when there is nothing. */
  public static String write(Screen screen, Map<String, String> put, Set<String> removed) {
    JsonText json = new JsonText();
    json.beginObject();
    write(screen, json);
    if (!put.isEmpty() || !removed.isEmpty()) {
      storage(put, removed, json);
    }
    json.endObject();
    String text = json.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > Bounds.SCREEN_BYTES) {
      throw new JsonProblem(0, "", "must be at most " + Bounds.SCREEN_BYTES + " bytes");
    }
    return text;
  }

  private static void write(Screen screen, JsonText json) {
    json.name("type").value("AdaptiveCard").name("version").value("1.5");
    json.name("lang").value(screen.language().orElse(Language.INDONESIAN).code());
    json.name("title").value(screen.title());
    if (screen.page().isPresent()) {
      json.name("satuwarga:page").value(screen.page().get());
    }
    if (screen.state().isPresent()) {
      json.name("satuwarga:state").value(screen.state().get());
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
  }

  private static void storage(Map<String, String> put, Set<String> removed, JsonText json) {
    json.name("satuwarga:storage").beginObject().name("put").beginObject();
    put.forEach((key, value) -> json.name(key).value(value));
    json.endObject().name("remove").beginArray();
    removed.forEach(json::value);
    json.endArray().endObject();
  }

  private static void write(Button button, JsonText json) {
    boolean submit = button.isSubmit();
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
    if (button.isPositive() || button.isDestructive()) {
      json.name("style").value(button.isPositive() ? "positive" : "destructive");
    }
    if (submit && !button.sendsInputs()) {
      json.name("associatedInputs").value("none");
    }
    json.endObject();
  }
}
