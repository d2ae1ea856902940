package id.satuwarga.sample.journey;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Request;
import id.satuwarga.server.platform.json.Yaml;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The contract's own examples as answers, in which everything that people write says the same. */
final class Examples {
  private static final Pattern TOLD =
      Pattern.compile(
          "/v1/(me/feedback|inventory/|register-report|recommendations|moratoriums|classification"
              + "|feedback-cases|satisfaction|mini-apps|published-functions|waivers).*");

  private static final List<String> TO_SCHEMA =
      List.of("get", "responses", "200", "content", "application/json", "schema", "$ref");

  /** Words also where they are a single one. */
  private static final Set<String> WORDS =
      Set.of("name", "short_name", "service", "comment", "answer", "reason", "by", "proof");

  /** What the examples leave out, by the schema; {@code §} stands for the words. */
  private static final JsonObject MORE =
      new Gson()
          .fromJson(
              """
              {
                "FeedbackList": {"reason": "§"},
                "FeedbackCaseList": {"answer": "§", "reason": "§"},
                "InventoryChangeList": {"changes": [{"field": "name", "from": "§", "to": "§"}]},
                "TakeDown": {"look": {"outcome": "elsewhere", "at": "2026-11-22T03:30:00Z", "by": "§",
                  "hops": [{"address": "§", "status": 301}]}},
                "MiniApp": {"suspension_reason": "§", "releases": [{"version_code": 1,
                  "version_name": "1.0.0", "state": "SUBMITTED", "author": "§", "reason": "§",
                  "created_at": "2026-11-22T03:30:00Z", "manifest": {"category": "opd",
                    "name": {"id": "§", "en": "§"}, "description": {"id": "§"}, "support": "§",
                    "token": {"claims": [{"name": "§", "purpose": {"id": "§"}, "legal_basis": "§"}]},
                    "uses": [{"source": "§", "fields": ["§"], "purpose": {"id": "§"}}],
                    "replaces": [{"name": "§"}], "endpoint": "§", "recommendation": "§",
                    "web_url": "javascript:window.hurt=1", "privacy_url": "javascript:window.hurt=1",
                    "pages": [{"route": "§", "label": {"id": "§"}}]}}]}
              }
              """,
              JsonObject.class);

  private final JsonObject schemas;
  private final Map<Pattern, String> answers = new LinkedHashMap<>();

  Examples(String contract) {
    JsonObject all = new Gson().fromJson(Yaml.tree(contract).toString(), JsonObject.class);
    schemas = all.getAsJsonObject("components").getAsJsonObject("schemas");
    all.getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, operations) ->
                schema(operations.getAsJsonObject())
                    .ifPresent(
                        schema ->
                            answers.put(
                                Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")), schema)));
  }

  private static Optional<String> schema(JsonObject operations) {
    JsonElement at = operations;
    for (String step : TO_SCHEMA) {
      at = at.isJsonObject() ? at.getAsJsonObject().get(step) : null;
      if (at == null) {
        return Optional.empty();
      }
    }
    String ref = at.getAsString();
    return Optional.of(ref.substring(ref.lastIndexOf('/') + 1));
  }

  /** Nothing for what the server itself is to answer. */
  Optional<String> answer(Request request, String words) {
    String path = URI.create(request.url()).getPath();
    return request.method().equals("GET") && TOLD.matcher(path).matches()
        ? answers.entrySet().stream()
            .filter(one -> one.getKey().matcher(path).matches())
            .findFirst()
            .map(one -> said(one.getValue(), words).toString())
        : Optional.empty();
  }

  private JsonElement said(String schema, String words) {
    JsonObject example =
        schemas
            .getAsJsonObject(schema)
            .getAsJsonArray("examples")
            .get(0)
            .deepCopy()
            .getAsJsonObject();
    example.remove("next_cursor");
    JsonObject first =
        example.has("items") ? example.getAsJsonArray("items").get(0).getAsJsonObject() : example;
    if (MORE.has(schema)) {
      MORE.getAsJsonObject(schema).asMap().forEach(first::add);
    }
    return said("", example, words);
  }

  private static JsonElement said(String key, JsonElement value, String words) {
    if (value.isJsonObject()) {
      JsonObject said = new JsonObject();
      value
          .getAsJsonObject()
          .asMap()
          .forEach((name, each) -> said.add(name, said(name, each, words)));
      return said;
    }
    if (value.isJsonArray()) {
      JsonArray said = new JsonArray();
      value.getAsJsonArray().forEach(each -> said.add(said(key, each, words)));
      return said;
    }
    return isWords(key, value.getAsJsonPrimitive()) ? new JsonPrimitive(words) : value;
  }

  private static boolean isWords(String key, JsonPrimitive value) {
    return value.isString()
        && (WORDS.contains(key)
            || value.getAsString().equals("§")
            || value.getAsString().indexOf(' ') >= 0);
  }
}
