package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.Facts;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.Heading;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads elements of every kind; builder patterns are {@link PatternReader}'s. */
final class ElementReader {
  private static final Pattern ROLE = Pattern.compile("[a-z]{1,20}");
  private static final String IMAGES = "images/";

  private final Limits limits;

  ElementReader(Limits limits) {
    this.limits = limits;
  }

  List<Element> elements(JsonValue array) {
    limits.enter(array.pointer());
    List<Element> elements = new ArrayList<>();
    for (JsonValue item : Shape.items(array, 0, Bounds.BODY)) {
      limits.element(item.pointer());
      element(item).ifPresent(elements::add);
    }
    limits.leave();
    return elements;
  }

  private Optional<Element> element(JsonValue element) {
    String type = Shape.type(element);
    Element known = shown(type, element);
    if (known == null) {
      known = input(type, element);
    }
    return known == null ? fallbackOf(element) : Optional.of(known);
  }

  private @Nullable Element shown(String type, JsonValue element) {
    switch (type) {
      case "TextBlock":
        return text(element);
      case "FactSet":
        return facts(element);
      case "Image":
        return image(element);
      case "Container":
        return container(element);
      case "ColumnSet":
        return columns(element);
      case "Table":
        return PatternReader.table(element);
      default:
        return null;
    }
  }

  private @Nullable Element input(String type, JsonValue element) {
    Input input = InputReader.read(type, element);
    if (input == null) {
      return null;
    }
    limits.input(input.id(), element.pointer());
    if (type.startsWith("SatuWarga.")) {
      new ElementReader(limits.aside()).fallback(element.get("fallback"));
    }
    return input;
  }

  /** Of an element nobody knows: what stands in for it, if anything may. */
  private Optional<Element> fallbackOf(JsonValue element) {
    if (Shape.truth(element, "isRequired", false)) {
      throw element.problem("must not be a required input of unknown type");
    }
    Optional<JsonValue> fallback = element.find("fallback");
    return fallback.isPresent() ? fallback(fallback.get()) : Optional.empty();
  }

  private Optional<Element> fallback(JsonValue fallback) {
    if (!fallback.isText()) {
      return element(fallback);
    }
    if (!fallback.text().equals("drop")) {
      throw fallback.problem("must be drop or an element");
    }
    return Optional.empty();
  }

  static Element text(JsonValue element) {
    String text = Shape.plain(element.get("text"), Bounds.TEXT);
    Shape.word(element, "size", "default", "small", "medium", "large", "extraLarge");
    Shape.truth(element, "wrap", true);
    if (element.find("satuwarga:role").isPresent()) {
      Shape.word(element, "satuwarga:role", "badge", "time");
    }
    Paragraph paragraph = Paragraph.of(text).tone(Shape.color(element));
    if (Shape.word(element, "weight", "default", "lighter", "bolder").equals("bolder")) {
      paragraph = paragraph.strong();
    }
    if (Shape.truth(element, "isSubtle", false)) {
      paragraph = paragraph.subtle();
    }
    boolean heading = Shape.word(element, "style", "default", "heading").equals("heading");
    return heading ? Heading.of(text) : paragraph;
  }

  private static Element facts(JsonValue element) {
    List<Fact> facts = new ArrayList<>();
    for (JsonValue fact : Shape.items(element.get("facts"), 0, Bounds.ROWS)) {
      facts.add(
          Fact.of(
              Shape.label(fact.get("title"), Bounds.LABEL),
              Shape.plain(fact.get("value"), Bounds.TEXT)));
    }
    return Facts.of(facts);
  }

  private static Element image(JsonValue element) {
    JsonValue url = element.get("url");
    String altText = Shape.label(element.get("altText"), Bounds.LABEL);
    String ref = url.text().startsWith(IMAGES) ? url.text().substring(IMAGES.length()) : "";
    if (!Bounds.IMAGE_REF.matcher(ref).matches()) {
      throw url.problem("must be images/ and a reference");
    }
    return Image.of(ref, altText);
  }

  private Element container(JsonValue element) {
    Optional<JsonValue> role = element.find("satuwarga:role");
    switch (role.isPresent() ? Shape.matching(role.get(), ROLE) : "") {
      case "list":
        Shape.tone(element);
        return PatternReader.list(element);
      case "timeline":
        Shape.tone(element);
        return PatternReader.timeline(element);
      case "alert":
        return PatternReader.alert(element);
      default:
        return Group.of(elements(element.get("items"))).tone(Shape.tone(element));
    }
  }

  private Element columns(JsonValue element) {
    List<Group> columns = new ArrayList<>();
    for (JsonValue column : Shape.items(element.get("columns"), 1, Bounds.COLUMNS)) {
      Shape.typeIs(column, "Column");
      Shape.word(column, "width", "auto", "stretch");
      columns.add(Group.of(elements(column.get("items"))));
    }
    return Columns.of(columns);
  }
}
