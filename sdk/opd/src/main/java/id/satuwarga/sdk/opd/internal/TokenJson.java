package id.satuwarga.sdk.opd.internal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a small JSON object strictly: texts, numbers as their digits, truth values, objects and
 * arrays; never a member twice, nothing behind its end.
 */
final class TokenJson {
  private static final int DEPTH = 8;

  private final JsonReader reader;

  private TokenJson(String text) {
    reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEPTH);
  }

  /** The members of an object. Throws IOException for anything else. */
  static Map<String, Object> object(byte[] utf8) throws IOException {
    try {
      TokenJson json = new TokenJson(decoded(utf8));
      Map<String, Object> members = json.object();
      if (json.reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("something stands behind the object");
      }
      return members;
    } catch (IllegalStateException e) {
      throw new IOException("no JSON object", e);
    }
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      if (members.put(reader.nextName(), value()) != null) {
        throw new IOException("a member stands twice");
      }
    }
    reader.endObject();
    return members;
  }

  private Object value() throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object();
      case BEGIN_ARRAY:
        return array();
      case STRING:
        return reader.nextString();
      case NUMBER:
        return new Digits(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      default:
        throw new IOException("null says nothing here");
    }
  }

  private List<Object> array() throws IOException {
    List<Object> items = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(value());
    }
    reader.endArray();
    return items;
  }

  private static String decoded(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(utf8))
        .toString();
  }

  /** A number as it was written: never confused with a text. */
  static final class Digits {
    final String text;

    Digits(String text) {
      this.text = text;
    }
  }
}
