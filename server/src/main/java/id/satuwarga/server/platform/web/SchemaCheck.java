package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One schema of the contract, made ready once, asked for each request on the event loop. It says
 * every breach at once, in both languages, so that a developer mends a request in one round.
 */
final class SchemaCheck {
  private static final int MOST_VIOLATIONS = 20;
  private static final int MOST_COMPARED = 500;
  private final JsonObject schema;
  private final JsonObject bounded;
  private final boolean comparesItems;
  private final Optional<SchemaMatch> match;
  private final Validator engine;

  SchemaCheck(JsonObject schema) {
    this.schema = schema;
    this.bounded = bounded(schema);
    this.comparesItems = schema.encode().contains("\"uniqueItems\":true");
    this.match = SchemaMatcher.of(schema);
    this.engine = validator(bounded);
  }

  static Validator engine(JsonObject schema) {
    return validator(bounded(schema));
  }

  private static JsonObject bounded(JsonObject schema) {
    return PatternBounds.within(SchemaDialect.ofEngine(schema));
  }

  private static Validator validator(JsonObject bounded) {
    return Validator.create(
        JsonSchema.of(bounded),
        new JsonSchemaOptions()
            .setBaseUri("app://")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic),
        SchemaDialect::formBreach);
  }

  /** What is wrong with the value; nothing when it fits. */
  List<Violation> violations(String pointer, @Nullable Object value) {
    if (comparesItems && longestArray(value) > MOST_COMPARED) {
      return List.of(new Violation(pointer, SchemaWords.breach("maxItems", MOST_COMPARED)));
    }
    try {
      return match.isPresent() && match.get().fits(value) ? List.of() : breaches(pointer, value);
    } catch (StackOverflowError tooLong) {
      // patterns recurse with each character; what fits a bound never goes so far
      return List.of(new Violation(pointer, SchemaWords.GENERAL));
    } catch (StringIndexOutOfBoundsException noName) {
      // the engine trips over an e-mail address with nothing before the @
      return List.of(new Violation(pointer, SchemaWords.GENERAL));
    }
  }

  private List<Violation> breaches(String pointer, @Nullable Object value) {
    OutputUnit result = engine.validate(value);
    if (Boolean.TRUE.equals(result.getValid())) {
      return List.of();
    }
    Map<String, Violation> found = new LinkedHashMap<>();
    List<OutputUnit> errors = result.getErrors() == null ? List.of() : result.getErrors();
    for (OutputUnit error : errors) {
      String keyword = SchemaWords.lastStep(error.getKeywordLocation());
      if (!SchemaWords.isWrapper(keyword)
          && !isKnownMember(keyword, error)
          && found.size() < MOST_VIOLATIONS) {
        Violation violation = violation(pointer, keyword, error);
        found.putIfAbsent(violation.pointer(), violation);
      }
    }
    return found.isEmpty()
        ? List.of(new Violation(pointer, SchemaWords.GENERAL))
        : new ArrayList<>(found.values());
  }

  /**
   * The engine compares every item with every other where they must differ, even in a list that is
   * too long already: that could be made to take minutes.
   */
  private static int longestArray(@Nullable Object value) {
    if (value instanceof JsonArray array) {
      return Math.max(
          array.size(), array.stream().mapToInt(SchemaCheck::longestArray).max().orElse(0));
    }
    return value instanceof JsonObject object
        ? object.stream().mapToInt(member -> longestArray(member.getValue())).max().orElse(0)
        : 0;
  }

  /** The engine calls a member unknown, too, when it is known and its value is wrong. */
  private boolean isKnownMember(String keyword, OutputUnit error) {
    if (!keyword.equals("additionalProperties")) {
      return false;
    }
    String place = place(error);
    String siblings = place.substring(0, place.length() - keyword.length()) + "properties/";
    return !at(schema, siblings + SchemaWords.lastStep(error.getInstanceLocation())).equals("");
  }

  private Violation violation(String pointer, String keyword, OutputUnit error) {
    String place = pointer + SchemaWords.withoutHash(error.getInstanceLocation());
    if (keyword.equals("required")) {
      return new Violation(
          place + "/" + SchemaWords.quoted(error.getError()), SchemaWords.REQUIRED);
    }
    Object asWritten = at(schema, place(error));
    Object bound = asWritten.equals("") ? at(bounded, place(error)) : asWritten;
    return new Violation(place, SchemaWords.breach(keyword, bound));
  }

  /** Where in the schema the keyword stands, all references followed. */
  private static String place(OutputUnit error) {
    String location = error.getAbsoluteKeywordLocation();
    return location.substring(location.indexOf('#') + 1);
  }

  /** What the schema says at the place, such as the 120 of a {@code maxLength}. */
  private static Object at(JsonObject schema, String pointer) {
    Object at = schema;
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        at = SchemaWords.step(at, step);
      }
    }
    return at;
  }
}
