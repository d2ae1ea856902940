package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.impl.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a JSON value fits; made by {@link SchemaMatcher}, a keyword each. */
@FunctionalInterface
interface SchemaMatch {
  /** The value is a text, a number, a boolean, null, or objects and arrays of them. */
  boolean fits(@Nullable Object value);

  /** The type's words, of which one has to be right. */
  static SchemaMatch type(Object words) {
    List<?> list = words instanceof JsonArray array ? array.getList() : List.of(words);
    return value -> list.stream().anyMatch(word -> isOf(value, (String) word));
  }

  private static boolean isOf(@Nullable Object value, String type) {
    return switch (type) {
      case "object" -> members(value) != null;
      case "array" -> items(value) != null;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "null" -> value == null;
      case "number" -> value instanceof Number;
      case "integer" ->
          value instanceof Number number && exact(number).stripTrailingZeros().scale() <= 0;
      default -> throw new UnsupportedOperationException("type " + type);
    };
  }

  static SchemaMatch oneOf(List<?> values) {
    Set<@Nullable Object> allowed = new HashSet<>();
    values.forEach(value -> allowed.add(canonical(value)));
    return value -> allowed.contains(canonical(value));
  }

  static SchemaMatch pattern(String pattern) {
    Pattern ready = Pattern.compile(pattern);
    return text(value -> ready.matcher(value).find());
  }

  static SchemaMatch format(String format) {
    boolean email =
        format.equals("email"); // the engine's own check of it trips over a missing name
    return text(
        value ->
            !(email && value.indexOf('@') < 1)
                && SchemaDialect.formBreach("string", format, value) == null
                && Format.fastFormat(format, value));
  }

  /** Of anything but texts this says nothing, as keywords do. */
  static SchemaMatch text(Predicate<String> rule) {
    return value -> !(value instanceof String text) || rule.test(text);
  }

  static SchemaMatch number(Predicate<BigDecimal> rule) {
    return value -> !(value instanceof Number number) || rule.test(exact(number));
  }

  static SchemaMatch object(Predicate<Map<String, @Nullable Object>> rule) {
    return value -> {
      Map<String, @Nullable Object> members = members(value);
      return members == null || rule.test(members);
    };
  }

  static SchemaMatch array(Predicate<List<?>> rule) {
    return value -> {
      List<?> items = items(value);
      return items == null || rule.test(items);
    };
  }

  static boolean allDiffer(Collection<?> items) {
    Set<@Nullable Object> seen = new HashSet<>();
    return items.stream().allMatch(item -> seen.add(canonical(item)));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, @Nullable Object> members(@Nullable Object value) {
    @Nullable Object tree = value instanceof JsonObject object ? object.getMap() : value;
    return tree instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  private static @Nullable List<?> items(@Nullable Object value) {
    @Nullable Object tree = value instanceof JsonArray array ? array.getList() : value;
    return tree instanceof List<?> list ? list : null;
  }

  /** In JSON 1 and 1.0 are one number, and the order of members means nothing. */
  private static @Nullable Object canonical(@Nullable Object value) {
    if (value instanceof Number number) {
      return exact(number).stripTrailingZeros();
    }
    Map<String, @Nullable Object> members = members(value);
    if (members != null) {
      Map<String, @Nullable Object> copy = new HashMap<>();
      members.forEach((name, member) -> copy.put(name, canonical(member)));
      return copy;
    }
    List<?> items = items(value);
    return items == null ? value : items.stream().map(SchemaMatch::canonical).toList();
  }

  static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Double || number instanceof Float
        ? BigDecimal.valueOf(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }
}
