package id.satuwarga.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Breaks each parameter of a sample request in every way its schema knows, and a few more. */
final class ParameterMutations {
  private static final String INVALID = "request-invalid";
  private static final String MALFORMED = "request-malformed";

  /** Percent-encodings that no reader may let pass. */
  private static final Map<String, String> BAD_ENCODINGS =
      Map.of(
          "U+0000", "a%00b",
          "no hexadecimal", "a%zzb",
          "a lone percent sign", "a%",
          "no UTF-8", "a%ff",
          "an overlong slash", "a%c0%af",
          "half a surrogate pair", "a%ed%a0%80");

  /** Values that fit no number, pattern or list of words. */
  private static final Map<String, String> MISFITS =
      Map.of(
          "a quote", "%27%20OR%201%3D1--",
          "a snowman", "%E2%98%83",
          "a dot", ".",
          "spaces", "%20%20",
          "markup", "%3Cscript%3E");

  private final Api.Operation operation;
  private final Sample sample;
  private final List<Mutation> found = new ArrayList<>();

  private ParameterMutations(Api.Operation operation, Sample sample) {
    this.operation = operation;
    this.sample = sample;
  }

  static List<Mutation> of(Api.Operation operation, Sample sample) {
    ParameterMutations mutations = new ParameterMutations(operation, sample);
    operation.parametersIn("path").forEach(mutations::inPath);
    operation.parametersIn("query").forEach(mutations::inQuery);
    operation.parametersIn("header").forEach(mutations::inHeader);
    return mutations.found;
  }

  private void inPath(Api.Parameter parameter) {
    BAD_ENCODINGS.forEach((what, value) -> path(parameter, what, value, MALFORMED));
    path(parameter, "5,000 letters", "a".repeat(5_000), INVALID, MALFORMED);
    String known = sample.path().getOrDefault(parameter.name(), "a");
    path(parameter, "a line break behind", known + "%0A", INVALID, MALFORMED);
    misfits(parameter).forEach((what, value) -> path(parameter, what, value, INVALID, MALFORMED));
    String unknown = unknown(parameter.name());
    if (!unknown.isEmpty() && !operation.id().equals("putOpd")) {
      path(parameter, "unknown", unknown, "not-found", "region-unknown", "staff-unknown");
    }
  }

  private void path(Api.Parameter parameter, String what, String value, String... slugs) {
    Map<String, String> values = new LinkedHashMap<>(sample.path());
    values.put(parameter.name(), value);
    String target = Sample.target(operation, values, Sample.queryText(sample.query()));
    add("path", parameter, what, sample.of(operation).target(target), slugs);
  }

  private void inQuery(Api.Parameter parameter) {
    BAD_ENCODINGS.forEach((what, value) -> query(parameter, what, value, MALFORMED));
    query(parameter, "5,000 letters", "a".repeat(5_000), INVALID, MALFORMED);
    String known = sample.query().getOrDefault(parameter.name(), "");
    if (!known.isEmpty() && isAnchored(parameter.schema())) {
      query(parameter, "a line break behind", known + "%0A", INVALID);
    }
    misfits(parameter).forEach((what, value) -> query(parameter, what, value, INVALID));
    String twice = sample.query().getOrDefault(parameter.name(), "1");
    query(parameter, "twice", twice + "&" + parameter.name() + "=" + twice, INVALID);
    if (parameter.required()) {
      Map<String, String> others = new LinkedHashMap<>(sample.query());
      others.remove(parameter.name());
      String target = Sample.target(operation, sample.path(), Sample.queryText(others));
      add("query", parameter, "missing", sample.of(operation).target(target), INVALID);
    }
    if (parameter.name().equals("cursor")) {
      for (String broken : List.of("AAAA", "W10", "bnVsbA", "eyJhIjoxfQ", "W251bGxd")) {
        query(parameter, "broken as " + broken, broken, "cursor-invalid");
      }
    }
  }

  private void query(Api.Parameter parameter, String what, String value, String... slugs) {
    Map<String, String> others = new LinkedHashMap<>(sample.query());
    others.remove(parameter.name());
    String rest = Sample.queryText(others);
    String query = (rest.isEmpty() ? "" : rest + "&") + parameter.name() + "=" + value;
    String target = Sample.target(operation, sample.path(), query);
    add("query", parameter, what, sample.of(operation).target(target), slugs);
  }

  private void inHeader(Api.Parameter parameter) {
    Request request = sample.of(operation);
    int most = parameter.schema().path("maxLength").asInt(1_000);
    String name = parameter.name();
    add("header", parameter, "too long", request.header(name, "1".repeat(most + 1)), INVALID);
    misfits(parameter).keySet().stream()
        .filter("spaces"::equals)
        .forEach(
            what -> add("header", parameter, what, request.header(name, "ada spasi"), INVALID));
    if (parameter.schema().path("minLength").asInt() > 1) {
      add("header", parameter, "too short", request.header(name, "1"), INVALID);
    }
    if (parameter.required()) {
      add("header", parameter, "missing", request.without(name), INVALID);
    }
  }

  private void add(
      String in, Api.Parameter parameter, String what, Request request, String... slugs) {
    found.add(Mutation.of(in + " " + parameter.name() + ": " + what, request, slugs));
  }

  private static boolean isAnchored(JsonNode schema) {
    return schema.has("enum")
        || schema.path("pattern").asText().endsWith("$")
        || Set.of("integer", "boolean").contains(schema.path("type").asText());
  }

  /** What the parameter's schema does not allow, ready for a target. */
  private static Map<String, String> misfits(Api.Parameter parameter) {
    JsonNode schema = parameter.schema();
    Map<String, String> values = new LinkedHashMap<>();
    boolean number = Set.of("integer", "boolean").contains(schema.path("type").asText());
    if (number || schema.has("enum") || schema.has("pattern")) {
      Pattern pattern = Pattern.compile(schema.path("pattern").asText("^[a-z0-9]+$"));
      MISFITS.forEach(
          (what, value) -> {
            String text =
                java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
            if (!pattern.matcher(text).find()) {
              values.put(what, value);
            }
          });
    }
    if (schema.path("minLength").asInt() > 0 || number || schema.has("pattern")) {
      if (!parameter.in().equals("path")) {
        values.put("empty", "");
      }
    }
    bounds(schema, values);
    return values;
  }

  private static void bounds(JsonNode schema, Map<String, String> values) {
    if (schema.has("minimum")) {
      values.put("too small", String.valueOf(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      values.put("too large", String.valueOf(schema.get("maximum").asLong() + 1));
    }
    if (schema.path("type").asText().equals("integer")) {
      values.put("a word", "lima");
      values.put("a fraction", "1.5");
      values.put("an enormous number", "9".repeat(40));
      values.put("an exponent", "1e1");
    }
    if (schema.path("type").asText().equals("boolean")) {
      values.put("a number", "1");
    }
    if (schema.has("maxLength")) {
      values.put("too long", "a".repeat(schema.get("maxLength").asInt() + 1));
    }
  }

  /** A well-formed name of nothing. */
  private static String unknown(String parameter) {
    return switch (parameter) {
      case "regionCode" -> "99.99";
      case "opdCode" -> "opd-tidak-ada";
      case "keyId" -> "test_tidak-ada";
      case "appId" -> "id.batam.tidakada";
      case "versionCode" -> "2147483647";
      case "letterCode" -> "tidaktidaktidaktidak";
      case "imageRef", "role", "step" -> "";
      default -> "01900000-0000-7000-8000-000000000000";
    };
  }
}
