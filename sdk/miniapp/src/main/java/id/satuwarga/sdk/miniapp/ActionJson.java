package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.JsonText;
import java.util.Map;

/**
 * Acts as an app sends them to the server: the body of {@code actOnVisit}. For hosts.
 *
 * <pre>{@code
 * String sent = ActionJson.write(Action.named("greet").input("name", "Siti").build());
 * }</pre>
 */
public final class ActionJson {
  private ActionJson() {}

  /** The JSON of what a citizen pressed. */
  public static String write(Action action) {
    JsonText json = new JsonText().beginObject();
    json.name("id").value(action.id()).name("name").value(action.name());
    if (!action.data().isEmpty()) {
      json.name("data").beginObject();
      for (Map.Entry<String, String> member : action.data().entrySet()) {
        json.name(member.getKey()).value(member.getValue());
      }
      json.endObject();
    }
    json.name("inputs").beginObject();
    action.inputs().write(json);
    json.endObject();
    action.state().ifPresent(carried -> json.name("state").value(carried));
    return json.endObject().toString();
  }
}
