package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns a schema into plain checks once. They only say whether a value fits; what is wrong with one
 * that does not is the engine's to say, which reads the schema anew for each value, compiles its
 * patterns again and words an error for each branch it leaves. A schema that says what is not known
 * here is the engine's alone.
 */
final class SchemaMatcher {
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "$defs",
          "title",
          "description",
          "examples",
          "default",
          "contentEncoding",
          "then",
          "else");

  /** What recurses with each character waits until the length is known to be in bounds. */
  private static final Set<String> LAST = Set.of("pattern", "format");

  private final JsonObject root;
  private final Map<String, Target> targets = new HashMap<>();

  private SchemaMatcher(JsonObject root) {
    this.root = root;
  }

  /** The checks of a schema; none when it says more than is understood here. */
  static Optional<SchemaMatch> of(JsonObject schema) {
    try {
      JsonObject translated = SchemaDialect.ofEngine(schema);
      return Optional.of(new SchemaMatcher(translated).match(translated));
    } catch (UnsupportedOperationException engineOnly) {
      return Optional.empty();
    }
  }

  private SchemaMatch match(Object schema) {
    if (schema instanceof Boolean anything) {
      return value -> anything;
    }
    if (!(schema instanceof JsonObject words)) {
      throw new UnsupportedOperationException("no schema: " + schema);
    }
    List<SchemaMatch> parts = new ArrayList<>();
    words.fieldNames().stream()
        .filter(word -> !WITHOUT_EFFECT.contains(word))
        .sorted(Comparator.comparing(LAST::contains))
        .forEach(word -> parts.add(keyword(word, words.getValue(word), words)));
    return all(parts);
  }

  private SchemaMatch keyword(String word, Object argument, JsonObject schema) {
    return switch (word) {
      case "$ref" -> target((String) argument);
      case "allOf" -> all(matches(argument));
      case "anyOf" -> fitting(matches(argument), count -> count > 0);
      case "oneOf" -> fitting(matches(argument), count -> count == 1);
      case "not" -> fitting(List.of(match(argument)), count -> count == 0);
      case "if" -> condition(schema);
      case "type" -> SchemaMatch.type(argument);
      case "const" -> SchemaMatch.oneOf(list(argument));
      case "enum" -> SchemaMatch.oneOf(((JsonArray) argument).getList());
      case "pattern" -> SchemaMatch.pattern((String) argument);
      case "format" -> SchemaMatch.format((String) argument);
      case "required" -> {
        List<?> names = ((JsonArray) argument).getList();
        yield SchemaMatch.object(members -> members.keySet().containsAll(names));
      }
      case "properties" -> properties((JsonObject) argument);
      case "additionalProperties" -> others(match(argument), schema);
      case "propertyNames" -> {
        SchemaMatch name = match(argument);
        yield SchemaMatch.object(members -> members.keySet().stream().allMatch(name::fits));
      }
      case "items" -> {
        SchemaMatch item = match(argument);
        yield SchemaMatch.array(items -> items.stream().allMatch(item::fits));
      }
      case "uniqueItems" ->
          Boolean.TRUE.equals(argument) ? SchemaMatch.array(SchemaMatch::allDiffer) : value -> true;
      default -> bound(word, argument);
    };
  }

  private static SchemaMatch bound(String word, Object argument) {
    if (!(argument instanceof Number number)) {
      throw new UnsupportedOperationException(word);
    }
    BigDecimal bound = SchemaMatch.exact(number);
    int size = number.intValue();
    return switch (word) {
      case "minimum" -> SchemaMatch.number(value -> value.compareTo(bound) >= 0);
      case "maximum" -> SchemaMatch.number(value -> value.compareTo(bound) <= 0);
      case "minLength" -> SchemaMatch.text(text -> length(text) >= size);
      case "maxLength" -> SchemaMatch.text(text -> length(text) <= size);
      case "minItems" -> SchemaMatch.array(items -> items.size() >= size);
      case "maxItems" -> SchemaMatch.array(items -> items.size() <= size);
      case "minProperties" -> SchemaMatch.object(members -> members.size() >= size);
      case "maxProperties" -> SchemaMatch.object(members -> members.size() <= size);
      default -> throw new UnsupportedOperationException(word);
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<@Nullable Object> list(@Nullable Object single) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(single);
    return list;
  }

  private List<SchemaMatch> matches(Object schemas) {
    return ((JsonArray) schemas).stream().map(this::match).toList();
  }

  private static SchemaMatch all(List<SchemaMatch> parts) {
    SchemaMatch[] each = parts.toArray(SchemaMatch[]::new);
    return value -> {
      for (SchemaMatch part : each) {
        if (!part.fits(value)) {
          return false;
        }
      }
      return true;
    };
  }

  private static SchemaMatch fitting(List<SchemaMatch> parts, IntPredicate wanted) {
    return value -> wanted.test((int) parts.stream().filter(part -> part.fits(value)).count());
  }

  private SchemaMatch condition(JsonObject schema) {
    SchemaMatch asked = match(schema.getValue("if"));
    SchemaMatch then = match(schema.getValue("then", true));
    SchemaMatch otherwise = match(schema.getValue("else", true));
    return value -> asked.fits(value) ? then.fits(value) : otherwise.fits(value);
  }

  private SchemaMatch properties(JsonObject schemas) {
    Map<String, SchemaMatch> known = new HashMap<>();
    schemas.forEach(property -> known.put(property.getKey(), match(property.getValue())));
    return SchemaMatch.object(
        members -> {
          for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            SchemaMatch match = known.get(member.getKey());
            if (match != null && !match.fits(member.getValue())) {
              return false;
            }
          }
          return true;
        });
  }

  private static SchemaMatch others(SchemaMatch match, JsonObject schema) {
    Set<String> known =
        Set.copyOf(schema.getJsonObject("properties", new JsonObject()).fieldNames());
    return SchemaMatch.object(
        members ->
            members.entrySet().stream()
                .allMatch(
                    member -> known.contains(member.getKey()) || match.fits(member.getValue())));
  }

  /** A target may refer to itself, so it is entered before it is made. */
  private SchemaMatch target(String reference) {
    Target known = targets.get(reference);
    if (known == null) {
      known = new Target();
      targets.put(reference, known);
      known.match = match(at(reference));
    }
    return known;
  }

  private Object at(String reference) {
    if (!reference.startsWith("#/")) {
      throw new UnsupportedOperationException("$ref " + reference);
    }
    Object found = root;
    for (String step : reference.substring(2).split("/", -1)) {
      found = SchemaWords.step(found, step);
    }
    return found;
  }

  private static final class Target implements SchemaMatch {
    private @Nullable SchemaMatch match;

    @Override
    public boolean fits(@Nullable Object value) {
      return Objects.requireNonNull(match, "made by now").fits(value);
    }
  }
}
