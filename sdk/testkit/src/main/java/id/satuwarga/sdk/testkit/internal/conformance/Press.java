package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A press of a button, as sound or as broken as a case wants it. Immutable. */
final class Press {
  private final String address;
  private final String name;
  private final String id;
  private final Map<String, String> data;
  private final JsonObject inputs;
  private final @Nullable String state;

  private Press(
      String address,
      String name,
      String id,
      Map<String, String> data,
      JsonObject inputs,
      @Nullable String state) {
    this.address = address;
    this.name = name;
    this.id = id;
    this.data = data;
    this.inputs = inputs;
    this.state = state;
  }

  static Press of(Stop stop, Button button, JsonObject inputs) {
    String state = stop.screen().flatMap(Screen::state).orElse(null);
    return new Press(stop.address(), button.target(), newId(), button.data(), inputs, state);
  }

  static Press named(String address, String name) {
    return new Press(address, name, newId(), Collections.emptyMap(), new JsonObject(), null);
  }

  /** The same under an id of its own. */
  Press fresh() {
    return new Press(address, name, newId(), data, inputs, state);
  }

  Press at(String other) {
    return new Press(other, name, newId(), data, inputs, state);
  }

  Press data(Map<String, String> other) {
    return new Press(address, name, newId(), other, inputs, state);
  }

  /** The same with nothing filled in. */
  Press empty() {
    return new Press(address, name, newId(), data, new JsonObject(), state);
  }

  /** The same with this value, or without one. */
  Press input(String input, @Nullable JsonElement value) {
    JsonObject other = new JsonObject();
    inputs.entrySet().forEach(each -> other.add(each.getKey(), each.getValue()));
    if (value == null) {
      other.remove(input);
    } else {
      other.add(input, value);
    }
    return new Press(address, name, newId(), data, other, state);
  }

  Press tampered(String value) {
    Map<String, String> other = new LinkedHashMap<>(data);
    other.replaceAll((key, before) -> value);
    return data(other);
  }

  Press withoutState() {
    return new Press(address, name, newId(), data, inputs, null);
  }

  Press state(String other) {
    return new Press(address, name, newId(), data, inputs, other);
  }

  Optional<String> state() {
    return Optional.ofNullable(state);
  }

  String address() {
    return address;
  }

  String name() {
    return name;
  }

  String id() {
    return id;
  }

  Map<String, String> data() {
    return data;
  }

  JsonObject inputs() {
    return inputs;
  }

  @Override
  public String toString() {
    return "\"" + name + "\" at " + address;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
