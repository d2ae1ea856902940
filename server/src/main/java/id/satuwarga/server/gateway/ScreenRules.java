package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code screen.schema.json} cannot say about a Screen it has let pass: ids used twice, bounds
 * that cross, days that are none. One object judges one Screen.
 */
final class ScreenRules {
  private static final int MOST_INPUTS = 60;
  private static final Set<String> PATTERNS = Set.of("list", "timeline", "alert");
  private final List<Violation> found = new ArrayList<>();
  private final Set<String> inputs = new HashSet<>();

  static List<Violation> violations(JsonNode screen) {
    ScreenRules rules = new ScreenRules();
    rules.elements(screen.path("body"), "/body");
    if (ScreenState.bytesIn(screen) > ScreenState.MOST_BYTES) {
      rules.add("/" + ScreenState.MEMBER, "lebih dari 4.096 byte", "has more than 4,096 bytes");
    }
    StorageQuota.breach(screen).ifPresent(rules.found::add);
    return rules.found;
  }

  /** Whether the group is a list, a timeline or an alert, whose items are no elements. */
  static boolean isPattern(JsonNode container) {
    return PATTERNS.contains(container.path("satuwarga:role").asText());
  }

  private void elements(JsonNode items, String pointer) {
    for (int i = 0; i < items.size(); i++) {
      element(items.get(i), pointer + "/" + i);
    }
  }

  private void element(JsonNode element, String pointer) {
    switch (element.path("type").asText()) {
      case "TextBlock", "FactSet", "Image", "Table" -> {}
      case "Container" -> {
        if (!isPattern(element)) {
          elements(element.path("items"), pointer + "/items");
        }
      }
      case "ColumnSet" -> {
        JsonNode columns = element.path("columns");
        for (int i = 0; i < columns.size(); i++) {
          String place = pointer + "/columns/" + i + "/items";
          elements(columns.get(i).path("items"), place);
        }
      }
      case "SatuWarga.Input.File", "SatuWarga.Input.Location" -> {
        input(element, pointer);
        ScreenRules aside = new ScreenRules();
        aside.element(element.path("fallback"), pointer + "/fallback");
        found.addAll(aside.found);
      }
      case "Input.Text", "Input.Toggle", "Input.Time", "Input.Number", "Input.ChoiceSet" ->
          input(element, pointer);
      case "Input.Date" -> {
        input(element, pointer);
        List.of("min", "max", "value").forEach(name -> day(element.path(name), pointer, name));
      }
      default -> {
        if (element.path("fallback").isObject()) {
          element(element.path("fallback"), pointer + "/fallback");
        }
      }
    }
  }

  private void input(JsonNode input, String pointer) {
    if (!inputs.add(input.path("id").asText())) {
      add(pointer + "/id", "sudah dipakai masukan lain", "is the id of another input");
    }
    if (inputs.size() == MOST_INPUTS + 1) {
      add(pointer, "lebih dari 60 masukan", "is one input more than 60");
    }
    if (boundsCross(input.path("min"), input.path("max"))) {
      add(pointer + "/min", "melebihi max", "is over max");
    }
    Set<String> values = new HashSet<>();
    JsonNode choices = input.path("choices");
    for (int i = 0; i < choices.size(); i++) {
      if (!values.add(choices.get(i).path("value").asText())) {
        add(pointer + "/choices/" + i, "pilihan berulang", "is offered twice");
      }
    }
  }

  /** Dates and times sort as text because the schema fixes their digits. */
  private static boolean boundsCross(JsonNode min, JsonNode max) {
    if (min.isNumber() && max.isNumber()) {
      return min.decimalValue().compareTo(max.decimalValue()) > 0;
    }
    return min.isTextual() && max.isTextual() && min.asText().compareTo(max.asText()) > 0;
  }

  private void day(JsonNode day, String pointer, String name) {
    try {
      if (day.isTextual()) {
        LocalDate.parse(day.asText());
      }
    } catch (DateTimeException none) {
      add(pointer + "/" + name, "bukan tanggal yang ada", "is no day of the calendar");
    }
  }

  private void add(String pointer, String indonesian, String english) {
    found.add(new Violation(pointer, Text.of(indonesian, english)));
  }
}
