package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text that knows where it stands. Asking for the wrong type is a problem. */
public final class JsonValue {
  private final @Nullable Object value;
  private final int line;
  private final String pointer;

  JsonValue(@Nullable Object value, int line, String pointer) {
    this.value = value;
    this.line = line;
    this.pointer = pointer;
  }

  public int line() {
    return line;
  }

  public String pointer() {
    return pointer;
  }

  public JsonProblem problem(String reason) {
    return new JsonProblem(line, pointer, reason);
  }

  public boolean isText() {
    return value instanceof String;
  }

  public boolean isNumber() {
    return value instanceof JsonNumber;
  }

  public boolean isTruth() {
    return value instanceof Boolean;
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public boolean isArray() {
    return value instanceof List;
  }

  public String text() {
    return as(String.class, "text");
  }

  public BigDecimal number() {
    return as(JsonNumber.class, "a number")
        .sensible()
        .orElseThrow(() -> problem("must be a number of sensible size"));
  }

  public boolean truth() {
    return as(Boolean.class, "true or false");
  }

  /** Words in both languages: {@code {"id": …, "en": …}}. */
  public Text words() {
    return Text.of(get("id").text(), get("en").text());
  }

  /** A whole number between these two. */
  public int whole(int least, int most) {
    BigDecimal number = number();
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw problem("must be a whole number from " + least + " to " + most);
    }
    return number.intValue();
  }

  /** The values of an array. */
  public List<JsonValue> items() {
    List<JsonValue> items = new ArrayList<>();
    for (Object item : as(List.class, "an array")) {
      items.add((JsonValue) item);
    }
    return items;
  }

  /** The members of an object, in their order. */
  public Map<String, JsonValue> members() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Object member : as(Map.class, "an object").entrySet()) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) member;
      members.put((String) entry.getKey(), (JsonValue) entry.getValue());
    }
    return members;
  }

  /** The member of an object, if it has it. */
  public Optional<JsonValue> find(String name) {
    return Optional.ofNullable((JsonValue) as(Map.class, "an object").get(name));
  }

  /** The member an object must have. */
  public JsonValue get(String name) {
    return find(name).orElseThrow(() -> problem("must have the member " + name));
  }

  private <T> T as(Class<T> type, String what) {
    if (!type.isInstance(value)) {
      throw problem("must be " + what);
    }
    return type.cast(value);
  }
}
