package id.satuwarga.sdk.testkit.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is filled in by input id: as it is judged by a Screen, and as it travels. */
public final class Form {
  private final Map<String, Value> values = new LinkedHashMap<>();

  /** What a Screen has filled in when it arrives. */
  public static Form of(Screen screen) {
    Form form = new Form();
    Prefilled prefilled = new Prefilled(form);
    screen.inputs().forEach(input -> Elements.visit(input, prefilled));
    return form;
  }

  public Form copy() {
    Form copy = new Form();
    copy.values.putAll(values);
    return copy;
  }

  public void put(String input, String text) {
    values.put(input, new Value(new JsonPrimitive(text), action -> action.input(input, text)));
  }

  public void put(String input, BigDecimal number) {
    values.put(input, new Value(new JsonPrimitive(number), action -> action.input(input, number)));
  }

  public void put(String input, boolean on) {
    values.put(input, new Value(new JsonPrimitive(on), action -> action.input(input, on)));
  }

  public void put(String input, Place place) {
    JsonObject json = new JsonObject();
    if (!place.region().isEmpty()) {
      json.addProperty("region", place.region());
    }
    place.regionName().ifPresent(name -> json.addProperty("region_name", name));
    place.street().ifPresent(street -> json.addProperty("street", street));
    if (place.latitude().isPresent()) {
      json.addProperty("latitude", place.latitude().getAsDouble());
      json.addProperty("longitude", place.longitude().orElse(0));
    }
    values.put(input, new Value(json, action -> action.input(input, place)));
  }

  public void choices(String input, List<String> chosen) {
    JsonArray json = new JsonArray();
    chosen.forEach(json::add);
    values.put(input, new Value(json, action -> action.choices(input, chosen)));
  }

  /** One file travels by itself where only one may be sent. */
  public void files(String input, List<String> uploadIds, boolean several) {
    JsonArray json = new JsonArray();
    for (String id : uploadIds) {
      JsonObject file = new JsonObject();
      file.addProperty("upload_id", id);
      json.add(file);
    }
    boolean alone = !several && uploadIds.size() == 1;
    values.put(
        input, new Value(alone ? json.get(0) : json, action -> action.files(input, uploadIds)));
  }

  public void remove(String input) {
    values.remove(input);
  }

  public boolean has(String input) {
    return values.containsKey(input);
  }

  /** As a Screen judges it. */
  public Action action(String id, String name) {
    Action action = Action.named(name).id(id);
    for (Value value : values.values()) {
      action = value.tell.apply(action);
    }
    return action;
  }

  /** As it travels. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    values.forEach((input, value) -> json.add(input, value.json));
    return json;
  }

  private static final class Value {
    final JsonElement json;
    final UnaryOperator<Action> tell;

    Value(JsonElement json, UnaryOperator<Action> tell) {
      this.json = json;
      this.tell = tell;
    }
  }
}
