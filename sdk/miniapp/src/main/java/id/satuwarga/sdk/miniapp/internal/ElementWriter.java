package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.internal.element.Alert;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.Columns;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.ElementVisitor;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.Facts;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.Group;
import id.satuwarga.sdk.miniapp.internal.element.Heading;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.Timeline;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import java.util.List;

/** Writes what is shown; what is filled in is {@link InputWriter}'s. */
final class ElementWriter implements ElementVisitor<JsonText> {
  private final JsonText json;
  private final InputWriter inputs;
  private final Limits limits = new Limits();

  ElementWriter(JsonText json) {
    this.json = json;
    this.inputs = new InputWriter(json);
  }

  @Override
  public JsonText paragraph(Paragraph paragraph) {
    begin("TextBlock").name("text").value(paragraph.text()).name("wrap").value(true);
    if (paragraph.isStrong()) {
      json.name("weight").value("bolder");
    }
    if (paragraph.isSubtle()) {
      json.name("isSubtle").value(true);
    }
    if (paragraph.tone() != Tone.NEUTRAL) {
      json.name("color").value(paragraph.tone().code());
    }
    return json.endObject();
  }

  @Override
  public JsonText heading(Heading heading) {
    begin("TextBlock").name("text").value(heading.text());
    return json.name("style").value("heading").name("wrap").value(true).endObject();
  }

  @Override
  public JsonText facts(Facts facts) {
    begin("FactSet").name("facts").beginArray();
    for (Fact fact : facts.facts()) {
      json.beginObject().name("title").value(fact.title());
      json.name("value").value(fact.value()).endObject();
    }
    return json.endArray().endObject();
  }

  @Override
  public JsonText image(Image image) {
    begin("Image").name("url").value("images/" + image.ref());
    return json.name("altText").value(image.altText()).endObject();
  }

  @Override
  public JsonText list(ItemList list) {
    begin("Container").name("satuwarga:role").value("list");
    if (list.more().isPresent()) {
      json.name("satuwarga:more").value(list.more().get());
    }
    json.name("items").beginArray();
    for (Item item : list.items()) {
      item(item);
    }
    return json.endArray().endObject();
  }

  @Override
  public JsonText timeline(Timeline timeline) {
    begin("Container").name("satuwarga:role").value("timeline").name("items").beginArray();
    for (Step step : timeline.steps()) {
      step(step);
    }
    return json.endArray().endObject();
  }

  @Override
  public JsonText alert(Alert alert) {
    begin("Container").name("satuwarga:role").value("alert");
    json.name("style").value(alert.tone().code()).name("items").beginArray();
    if (alert.title().isPresent()) {
      paragraph(Paragraph.of(alert.title().get()).strong());
    }
    paragraph(Paragraph.of(alert.text()));
    return json.endArray().endObject();
  }

  @Override
  public JsonText table(Table table) {
    begin("Table").name("firstRowAsHeader").value(!table.header().isEmpty());
    json.name("columns").beginArray();
    for (int column = 0; column < table.width(); column++) {
      json.beginObject().name("width").value(1).endObject();
    }
    json.endArray().name("rows").beginArray();
    if (!table.header().isEmpty() || table.rows().isEmpty()) {
      row(table.header());
    }
    for (List<String> row : table.rows()) {
      row(row);
    }
    return json.endArray().endObject();
  }

  @Override
  public JsonText columns(Columns columns) {
    begin("ColumnSet").name("columns").beginArray();
    for (Group column : columns.columns()) {
      begin("Column").name("width").value("stretch");
      json.name("items");
      elements(column.elements()).endObject();
    }
    return json.endArray().endObject();
  }

  @Override
  public JsonText group(Group group) {
    begin("Container");
    tone(group.tone());
    json.name("items");
    return elements(group.elements()).endObject();
  }

  @Override
  public JsonText text(TextInput input) {
    return counted(input).text(input);
  }

  @Override
  public JsonText number(NumberInput input) {
    return counted(input).number(input);
  }

  @Override
  public JsonText date(DateInput input) {
    return counted(input).date(input);
  }

  @Override
  public JsonText time(TimeInput input) {
    return counted(input).time(input);
  }

  @Override
  public JsonText choice(ChoiceInput input) {
    return counted(input).choice(input);
  }

  @Override
  public JsonText toggle(ToggleInput input) {
    return counted(input).toggle(input);
  }

  @Override
  public JsonText file(FileInput input) {
    return counted(input).file(input);
  }

  @Override
  public JsonText location(LocationInput input) {
    return counted(input).location(input);
  }

  private void item(Item item) {
    begin("Container");
    if (item.link().isPresent()) {
      json.name("selectAction").beginObject().name("type").value("Action.OpenUrl");
      json.name("url").value(item.link().get()).endObject();
    }
    json.name("items").beginArray();
    paragraph(Paragraph.of(item.title()).strong());
    if (item.detail().isPresent()) {
      paragraph(Paragraph.of(item.detail().get()).subtle());
    }
    if (item.badge().isPresent()) {
      begin("TextBlock").name("text").value(item.badge().get()).name("wrap").value(true);
      json.name("color").value(item.tone().code());
      json.name("satuwarga:role").value("badge").endObject();
    }
    json.endArray().endObject();
  }

  private void step(Step step) {
    begin("Container");
    tone(step.tone());
    json.name("items").beginArray();
    paragraph(Paragraph.of(step.title()).strong());
    begin("TextBlock").name("text").value(step.when()).name("wrap").value(true);
    json.name("isSubtle").value(true).name("satuwarga:role").value("time").endObject();
    if (step.detail().isPresent()) {
      paragraph(Paragraph.of(step.detail().get()));
    }
    json.endArray().endObject();
  }

  private void row(List<String> cells) {
    begin("TableRow").name("cells").beginArray();
    for (String cell : cells) {
      begin("TableCell").name("items").beginArray();
      paragraph(Paragraph.of(cell));
      json.endArray().endObject();
    }
    json.endArray().endObject();
  }

  /** The elements of a body or a group. */
  JsonText elements(List<Element> elements) {
    limits.enter("");
    json.beginArray();
    for (Element element : elements) {
      limits.element("");
      Elements.visit(element, this);
    }
    limits.leave();
    return json.endArray();
  }

  private InputWriter counted(Input input) {
    limits.input(input.id(), "");
    return inputs;
  }

  private void tone(Tone tone) {
    if (tone != Tone.NEUTRAL) {
      json.name("style").value(tone.code());
    }
  }

  private JsonText begin(String type) {
    return json.beginObject().name("type").value(type);
  }
}
