package id.satuwarga.sdk.miniapp.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;

/** Writes JSON into a string, which cannot fail. */
public final class JsonText {
  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);

  public JsonText() {
    json.setHtmlSafe(false);
  }

  public JsonText beginObject() {
    return written(json::beginObject);
  }

  public JsonText endObject() {
    return written(json::endObject);
  }

  public JsonText beginArray() {
    return written(json::beginArray);
  }

  public JsonText endArray() {
    return written(json::endArray);
  }

  public JsonText name(String name) {
    return written(() -> json.name(name));
  }

  public JsonText value(String value) {
    return written(() -> json.value(value));
  }

  public JsonText value(boolean value) {
    return written(() -> json.value(value));
  }

  public JsonText value(Number value) {
    return written(() -> json.value(value));
  }

  /** What was written. */
  @Override
  public String toString() {
    return text.toString();
  }

  private JsonText written(Write write) {
    try {
      write.run();
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail", e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
