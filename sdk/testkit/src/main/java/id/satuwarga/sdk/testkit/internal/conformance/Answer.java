package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back. */
final class Answer {
  private final int status;
  private final String type;
  private final byte[] body;
  private final Duration took;
  private final @Nullable Throwable fault;

  Answer(int status, String type, byte[] body, Duration took, @Nullable Throwable fault) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.took = took;
    this.fault = fault;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  Duration took() {
    return took;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The Screen, if it is one that an app would show. */
  Optional<Screen> screen() {
    try {
      return status == 200 ? Optional.of(Screen.parse(body)) : Optional.empty();
    } catch (InvalidScreenException e) {
      return Optional.empty();
    }
  }

  /** A member of a problem; empty when there is none. */
  String problem(String member) {
    try {
      JsonElement json = JsonParser.parseString(text());
      JsonElement value = json.isJsonObject() ? ((JsonObject) json).get(member) : null;
      return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    } catch (JsonParseException e) {
      return "";
    }
  }

  /** Whether it says what is wrong the way every answer does that is no success. */
  boolean isProblem() {
    return type.startsWith("application/problem+json")
        && !problem("title").isEmpty()
        && problem("status").equals(Integer.toString(status));
  }

  boolean isFault() {
    return status >= 500;
  }

  boolean isRefusal() {
    return status == 422;
  }

  /** Given back with the reason at some input. */
  boolean hasProblems() {
    return screen()
        .map(it -> it.inputs().stream().anyMatch(input -> input.problem().isPresent()))
        .orElse(false);
  }

  /** Whether a Screen came that neither complains nor asks for this again. */
  boolean accepts(String inputId) {
    return screen().isPresent()
        && !hasProblems()
        && screen().get().inputs().stream().map(Input::id).noneMatch(inputId::equals);
  }

  /** For the message of a failed case; the cause is known where the mini-app runs in the test. */
  @Override
  public String toString() {
    String told = fault == null ? problem("title") + " " + problem("detail") : fault.toString();
    return status + (told.trim().isEmpty() ? "" : " (" + told.trim() + ")");
  }
}
