package id.satuwarga.server.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Records to JSON and back: snake_case names, ISO instants, nothing written for what is absent.
 * Unknown members are ignored when reading: the contract judges drafts, stored rows are trusted.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  /** Reads a value; text that is not such a value is an {@link IllegalArgumentException}. */
  public static <T> T read(String text, Class<T> type) {
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new IllegalArgumentException("null is no " + type.getSimpleName());
      }
      return value;
    } catch (JsonProcessingException broken) {
      throw unreadable(type, broken);
    }
  }

  /** A value out of a tree that was already read: nodes, or maps and lists. */
  public static <T> T read(Object tree, Class<T> type) {
    if (type.isInstance(tree)) {
      return type.cast(tree); // as it came: a conversion would leave out what is null
    }
    T value;
    try {
      value = MAPPER.convertValue(tree, type);
    } catch (IllegalArgumentException broken) {
      throw unreadable(type, broken);
    }
    if (value == null) {
      throw new IllegalArgumentException("null is no " + type.getSimpleName());
    }
    return value;
  }

  /** Names the place and never the value, which may be somebody's name: this ends up in a log. */
  private static IllegalArgumentException unreadable(Class<?> type, Exception broken) {
    Object seen = broken instanceof JsonMappingException ? broken : broken.getCause();
    String place =
        seen instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
    return new IllegalArgumentException("not JSON of " + type.getSimpleName() + place);
  }

  /** The tree itself, for the few places that carry JSON they do not own. */
  public static JsonNode tree(String text) {
    return read(text, JsonNode.class);
  }

  /** A value as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), broken);
    }
  }

  public static byte[] writeBytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), broken);
    }
  }
}
