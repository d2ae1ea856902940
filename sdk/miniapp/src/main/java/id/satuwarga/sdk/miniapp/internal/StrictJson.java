package id.satuwarga.sdk.miniapp.internal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it and nothing looser: no double members, no comments, nothing behind
 * its end, no broken UTF-8, bounded in depth.
 */
public final class StrictJson {
  private static final Pattern LINE = Pattern.compile("at line (\\d+) ");

  private final JsonReader reader;

  private StrictJson(String text, int depth) {
    this.reader = new JsonReader(new StringReader(text));
    this.reader.setStrictness(Strictness.STRICT);
    this.reader.setNestingLimit(depth);
  }

  /** The value of a text in UTF-8 of at most so many bytes. */
  public static JsonValue read(byte[] bytes, int most) {
    if (bytes.length > most) {
      throw new JsonProblem(0, "", "must be at most " + most + " bytes");
    }
    try {
      return read(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      throw new JsonProblem(0, "", "must be UTF-8");
    }
  }

  /** The value of a text. */
  public static JsonValue read(String text) {
    if (text.startsWith("\uFEFF")) {
      throw new JsonProblem(1, "", "must not start with a byte order mark");
    }
    StrictJson json = new StrictJson(text, Bounds.JSON_DEPTH);
    try {
      JsonValue value = json.value("");
      if (json.reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonProblem(json.line(), "", "must end after its one value");
      }
      return value;
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      throw new JsonProblem(json.line(), "", "must be well-formed JSON");
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail", e);
    }
  }

  private JsonValue value(String pointer) throws IOException {
    JsonToken token = reader.peek();
    int line = line();
    switch (token) {
      case BEGIN_OBJECT:
        return new JsonValue(object(pointer), line, pointer);
      case BEGIN_ARRAY:
        return new JsonValue(array(pointer), line, pointer);
      case STRING:
        return new JsonValue(text(reader.nextString(), line, pointer), line, pointer);
      case NUMBER:
        return new JsonValue(new JsonNumber(reader.nextString()), line, pointer);
      case BOOLEAN:
        return new JsonValue(reader.nextBoolean(), line, pointer);
      case NULL:
        reader.nextNull();
        return new JsonValue(null, line, pointer);
      default:
        throw new JsonProblem(line, pointer, "must be well-formed JSON");
    }
  }

  private Map<String, JsonValue> object(String pointer) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      int line = line();
      String name = text(reader.nextName(), line, pointer);
      String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (members.put(name, value(inner)) != null) {
        throw new JsonProblem(line, inner, "must stand only once");
      }
    }
    reader.endObject();
    return Collections.unmodifiableMap(members);
  }

  private List<JsonValue> array(String pointer) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(value(pointer + "/" + items.size()));
    }
    reader.endArray();
    return Collections.unmodifiableList(items);
  }

  private static String text(String text, int line, String pointer) {
    if (Plain.hasHalves(text)) {
      throw new JsonProblem(line, pointer, "must not hold half a character");
    }
    return text;
  }

  /** Gson tells the line in its description only; a test guards that. */
  private int line() {
    Matcher found = LINE.matcher(reader.toString());
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
