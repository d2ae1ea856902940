package id.satuwarga.sample.together;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Set;
import java.util.TreeSet;

/** What a Screen is made of, by name, as it travels. */
final class Kinds {
  private Kinds() {}

  static Set<String> of(Screen screen) {
    Set<String> kinds = new TreeSet<>();
    JsonObject card = JsonParser.parseString(screen.json()).getAsJsonObject();
    for (JsonElement element : card.getAsJsonArray("body")) {
      kinds.add(kind(element.getAsJsonObject()));
    }
    for (Button button : screen.buttons()) {
      kinds.add(
          button.isSubmit()
              ? "submit"
              : button.target().startsWith("https:") ? "open link" : "open page");
    }
    return kinds;
  }

  private static String kind(JsonObject element) {
    String type = element.get("type").getAsString();
    return switch (type) {
      case "TextBlock" -> element.has("style") ? "heading" : "text";
      case "FactSet" -> "facts";
      case "ColumnSet" -> "columns";
      case "Container" ->
          element.has("satuwarga:role") ? element.get("satuwarga:role").getAsString() : "group";
      case "Input.Text" -> "text input";
      case "Input.ChoiceSet" -> "choice";
      case "Image",
          "Table",
          "Input.Number",
          "Input.Date",
          "Input.Time",
          "Input.Toggle",
          "SatuWarga.Input.File",
          "SatuWarga.Input.Location" ->
          type.substring(type.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
      default -> throw new IllegalArgumentException(type);
    };
  }
}
