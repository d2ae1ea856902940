package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a Screen may hold. Asked before the schema, which looks at every item of a list that is
 * too long already: whatever is no list where one belongs is left for the schema to refuse. One
 * object judges one Screen.
 */
final class ScreenSize {
  private static final int MOST_ELEMENTS = 500;
  private static final int MOST_LEVELS = 8;
  private final List<Violation> found = new ArrayList<>();
  private int elements;

  private ScreenSize() {}

  /** The first place where there is too much. */
  static Optional<Violation> breach(JsonNode screen) {
    ScreenSize size = new ScreenSize();
    size.list(screen, "actions", 10, "");
    for (JsonNode action : screen.path("actions")) {
      size.atMost(action.path("data").size(), 20, "/actions");
    }
    size.elements(screen.path("body"), "/body", 1);
    return size.found.stream().findFirst();
  }

  private void elements(JsonNode items, String pointer, int level) {
    if (!items.isArray() || !found.isEmpty()) {
      return;
    }
    if (level > MOST_LEVELS) {
      add(pointer, "lebih dari 8 tingkat", "is nested deeper than 8 levels");
    }
    for (int i = 0; i < items.size() && found.isEmpty(); i++) {
      if (++elements > MOST_ELEMENTS) {
        add(pointer, "lebih dari 500 unsur", "has more than 500 elements");
      }
      element(items.get(i), pointer + "/" + i, level);
    }
  }

  private void element(JsonNode element, String pointer, int level) {
    if (!element.isObject()) {
      return;
    }
    switch (element.path("type").asText()) {
      case "FactSet" -> list(element, "facts", 100, pointer);
      case "Input.ChoiceSet" -> list(element, "choices", 500, pointer);
      case "Table" -> table(element, pointer);
      case "Container" -> {
        if (ScreenRules.isPattern(element)) {
          list(element, "items", 100, pointer);
        } else {
          elements(element.path("items"), pointer + "/items", level + 1);
        }
      }
      case "ColumnSet" -> {
        list(element, "columns", 4, pointer);
        for (int i = 0; i < element.path("columns").size() && found.isEmpty(); i++) {
          JsonNode items = element.path("columns").path(i).path("items");
          elements(items, pointer + "/columns/" + i + "/items", level + 1);
        }
      }
      case "SatuWarga.Input.File" -> {
        list(element, "value", 5, pointer);
        list(element, "accept", 4, pointer);
        element(element.path("fallback"), pointer + "/fallback", level);
      }
      default -> element(element.path("fallback"), pointer + "/fallback", level);
    }
  }

  private void table(JsonNode table, String pointer) {
    list(table, "columns", 12, pointer);
    list(table, "rows", 200, pointer);
    for (int i = 0; i < table.path("rows").size() && found.isEmpty(); i++) {
      JsonNode row = table.path("rows").path(i);
      String place = pointer + "/rows/" + i;
      list(row, "cells", 12, place);
      for (JsonNode cell : row.path("cells")) {
        list(cell, "items", 1, place);
      }
    }
  }

  private void list(JsonNode owner, String name, int most, String pointer) {
    atMost(owner.path(name).size(), most, pointer + "/" + name);
  }

  private void atMost(int size, int most, String pointer) {
    if (size > most) {
      add(pointer, "lebih dari " + most + " butir", "has more than " + most + " items");
    }
  }

  private void add(String pointer, String indonesian, String english) {
    found.add(new Violation(pointer, Text.of(indonesian, english)));
  }
}
