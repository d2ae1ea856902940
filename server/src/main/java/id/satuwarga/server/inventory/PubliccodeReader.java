package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.platform.json.Yaml;
import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a publiccode.yml says of an app, in the words of the register. What it says wrongly is left
 * out and named; what the register has no field for is passed over.
 */
final class PubliccodeReader {
  private static final Map<String, String> STATUS =
      Map.of(
          "concept", "concept",
          "development", "development",
          "beta", "beta",
          "stable", "live",
          "obsolete", "obsolete");
  private static final List<String> MAINTENANCE =
      List.of("internal", "contract", "community", "none");
  private static final int MOST_CONTRACTORS = 10;
  private static final int LONGEST_TEXT = 2_000;
  private final ObjectNode facts = JsonNodeFactory.instance.objectNode();
  private final Map<String, Text> problems = new LinkedHashMap<>();

  private PubliccodeReader() {}

  /** The facts that could be read, and what is wrong in which field. */
  record Reading(JsonNode facts, Map<String, Text> problems) {}

  static Reading read(String yaml) {
    JsonNode root;
    try {
      root = Yaml.tree(yaml);
    } catch (IllegalArgumentException broken) {
      throw InventoryProblems.publiccodeUnreadable();
    }
    if (!root.isObject() || !root.has("publiccodeYmlVersion")) {
      throw InventoryProblems.publiccodeUnreadable();
    }
    return new PubliccodeReader().take(root);
  }

  private Reading take(JsonNode root) {
    cell(SheetField.NAME, root.path("name"));
    if (!facts.has("name")) {
      problems.putIfAbsent("name", Text.of("tidak disebut", "is missing"));
    }
    cell(SheetField.URL, root.path("url"));
    cell(SheetField.LANDING_URL, root.path("landingURL"));
    cell(SheetField.RELEASE_DATE, root.path("releaseDate"));
    JsonNode basis = root.path("isBasedOn");
    cell(SheetField.EXTENDS_APP, basis.isArray() ? basis.path(0) : basis);
    cell(SheetField.PLATFORMS, joined(root.path("platforms")));
    cell(SheetField.CATEGORIES, joined(root.path("categories")));
    word("status", root.path("developmentStatus"), STATUS);
    description(root.path("description"));
    JsonNode maintenance = root.path("maintenance");
    Map<String, String> kinds = new LinkedHashMap<>();
    MAINTENANCE.forEach(kind -> kinds.put(kind, kind));
    word("maintenance", maintenance.path("type"), kinds);
    contractors(maintenance.path("contractors"));
    return new Reading(facts, problems);
  }

  private static JsonNode joined(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return JsonNodeFactory.instance.textNode(String.join(", ", words));
  }

  private void cell(SheetField field, JsonNode value) {
    value(field, value).ifPresent(read -> facts.set(field.word(), read));
  }

  private Optional<JsonNode> value(SheetField field, JsonNode value) {
    String text = value.isValueNode() ? value.asText().strip() : "";
    if (value.isNull() || CellReader.isNothing(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CellReader.read(field, text));
    } catch (CellReader.WrongCellException wrong) {
      problems.put(field == SheetField.CONTRACTOR ? "contractors" : field.word(), wrong.what());
      return Optional.empty();
    }
  }

  private void word(String field, JsonNode value, Map<String, String> known) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    String word = known.get(value.asText());
    if (word == null) {
      String all = String.join(", ", known.keySet().stream().sorted().toList());
      problems.put(field, Text.of("bukan salah satu dari: " + all, "is none of these: " + all));
    } else {
      facts.put(field, word);
    }
  }

  /** In Bahasa Indonesia; of an app described in another language only, that one. */
  private void description(JsonNode languages) {
    Optional<String> indonesian = words(languages.path("id"));
    Optional<String> english = words(languages.path("en"));
    Optional<String> first =
        indonesian
            .or(() -> english)
            .or(() -> languages.isEmpty() ? Optional.empty() : words(languages.iterator().next()));
    first.ifPresent(
        words -> {
          ObjectNode description = facts.putObject("description").put("id", words);
          english.filter(said -> indonesian.isPresent()).ifPresent(en -> description.put("en", en));
        });
  }

  private static Optional<String> words(JsonNode language) {
    String whole = language.path("longDescription").asText("").strip();
    String brief = language.path("shortDescription").asText("").strip();
    String words = whole.isEmpty() || whole.length() > LONGEST_TEXT ? brief : whole;
    return Optional.of(words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
        .filter(said -> !said.isEmpty());
  }

  private void contractors(JsonNode list) {
    List<JsonNode> read = new ArrayList<>();
    for (JsonNode one : list) {
      Optional<JsonNode> name = value(SheetField.CONTRACTOR, one.path("name"));
      if (name.isPresent() && read.size() < MOST_CONTRACTORS) {
        ObjectNode contractor = JsonNodeFactory.instance.objectNode();
        contractor.set("name", name.get());
        until(one.path("until")).ifPresent(day -> contractor.set("until", day));
        read.add(contractor);
      }
    }
    if (!read.isEmpty()) {
      facts.putArray("contractors").addAll(read);
    }
  }

  private Optional<JsonNode> until(JsonNode day) {
    Optional<JsonNode> read = value(SheetField.CONTRACT_UNTIL, day);
    Text wrong = problems.remove(SheetField.CONTRACT_UNTIL.word());
    if (wrong != null) {
      problems.put("contractors", wrong);
    }
    return read;
  }
}
