package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.testkit.Citizen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Another OPD reads from a source, as the gateway asks for it. */
final class Reading {
  static final String TYPE = "satuwarga-data+jwt";
  private static final String READER = "id.satuwarga.pembaca";

  private final Subject subject;
  private final JsonObject call;
  private final JsonObject token;

  private Reading(Subject subject, JsonObject call, JsonObject token) {
    this.subject = subject;
    this.call = call;
    this.token = token;
  }

  /** Of all that a source promises, about the first citizen, who agreed. */
  static Reading of(Subject subject, String source, List<String> fields) {
    JsonObject purpose = new JsonObject();
    purpose.addProperty("id", "Mencocokkan data.");
    purpose.addProperty("en", "Matching data.");
    JsonObject reader = new JsonObject();
    reader.addProperty("app_id", READER);
    reader.addProperty("opd", "pembaca");
    reader.add("purpose", purpose);
    JsonObject call = new JsonObject();
    call.addProperty("source", source);
    call.add("fields", new JsonArray());
    call.addProperty("language", "id");
    call.add("reader", reader);
    return new Reading(subject, call, subject.readingClaims(source, READER)).fields(fields);
  }

  Reading fields(List<String> names) {
    return call(
        it -> {
          JsonArray fields = new JsonArray();
          names.forEach(fields::add);
          it.add("fields", fields);
        });
  }

  Reading about(Citizen citizen) {
    return token(it -> it.addProperty("sub", citizen.subject()));
  }

  /** The same with another body. */
  Reading call(Consumer<JsonObject> change) {
    JsonObject other = call.deepCopy();
    change.accept(other);
    return new Reading(subject, other, token);
  }

  /** The same with another token. */
  Reading token(Consumer<JsonObject> change) {
    JsonObject other = token.deepCopy();
    change.accept(other);
    return new Reading(subject, call, other);
  }

  String source() {
    return call.get("source").getAsString();
  }

  List<String> fields() {
    List<String> names = new ArrayList<>();
    call.getAsJsonArray("fields").forEach(name -> names.add(name.getAsString()));
    return names;
  }

  JsonObject token() {
    return token.deepCopy();
  }

  String body() {
    return call.toString();
  }

  Answer answer() {
    return bearing(signed());
  }

  Answer bearing(String other) {
    return subject.send(unsigned().bearing(other));
  }

  /** The call without a token; not yet sent. */
  Request unsigned() {
    return subject.request("/data", body().getBytes(StandardCharsets.UTF_8));
  }

  /** The token as it is signed. */
  String signed() {
    return subject.mint().sign(TYPE, token);
  }

  /** What was answered, by field; empty when it was no answer to a reading. */
  static Optional<JsonObject> values(Answer answer) {
    if (answer.status() != 200 || !answer.type().startsWith("application/json")) {
      return Optional.empty();
    }
    try {
      JsonElement json = JsonParser.parseString(answer.text());
      JsonElement values = json.isJsonObject() ? ((JsonObject) json).get("values") : null;
      return Optional.ofNullable(values)
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
