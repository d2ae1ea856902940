package id.satuwarga.sdk.testkit.internal;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Table;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The words of a Screen in the order they are read, one line a piece. */
public final class Words implements ElementVisitor<Words> {
  private final List<String> lines = new ArrayList<>();

  private Words() {}

  /** Every word a citizen reads or hears. */
  public static List<String> of(Screen screen) {
    Words words = new Words().line(screen.title());
    screen.elements().forEach(element -> Elements.visit(element, words));
    for (Button button : screen.buttons()) {
      words.line(button.label());
    }
    return Collections.unmodifiableList(words.lines);
  }

  @Override
  public Words paragraph(Paragraph paragraph) {
    return line(paragraph.text());
  }

  @Override
  public Words heading(Heading heading) {
    return line(heading.text());
  }

  @Override
  public Words facts(Facts facts) {
    for (Fact fact : facts.facts()) {
      line(fact.title() + ": " + fact.value());
    }
    return this;
  }

  @Override
  public Words image(Image image) {
    return line(image.altText());
  }

  @Override
  public Words list(ItemList list) {
    for (Item item : list.items()) {
      line(item.title());
      item.detail().ifPresent(this::line);
      item.badge().ifPresent(this::line);
    }
    return this;
  }

  @Override
  public Words timeline(Timeline timeline) {
    for (Step step : timeline.steps()) {
      line(step.title()).line(step.when());
      step.detail().ifPresent(this::line);
    }
    return this;
  }

  @Override
  public Words alert(Alert alert) {
    alert.title().ifPresent(this::line);
    return line(alert.text());
  }

  @Override
  public Words table(Table table) {
    line(String.join(" | ", table.header()));
    for (List<String> row : table.rows()) {
      line(String.join(" | ", row));
    }
    return this;
  }

  @Override
  public Words columns(Columns columns) {
    columns.columns().forEach(this::group);
    return this;
  }

  @Override
  public Words group(Group group) {
    group.elements().forEach(element -> Elements.visit(element, this));
    return this;
  }

  @Override
  public Words text(TextInput input) {
    input(input);
    input.placeholder().ifPresent(this::line);
    input.value().ifPresent(this::line);
    return this;
  }

  @Override
  public Words number(NumberInput input) {
    input(input);
    input.placeholder().ifPresent(this::line);
    input.value().ifPresent(value -> line(value.toPlainString()));
    return this;
  }

  @Override
  public Words date(DateInput input) {
    return input(input);
  }

  @Override
  public Words time(TimeInput input) {
    return input(input);
  }

  @Override
  public Words choice(ChoiceInput input) {
    input(input);
    for (Choice choice : input.choices()) {
      line(choice.title());
    }
    return this;
  }

  @Override
  public Words toggle(ToggleInput input) {
    input.title().ifPresent(this::line);
    return input(input);
  }

  @Override
  public Words file(FileInput input) {
    return input(input);
  }

  @Override
  public Words location(LocationInput input) {
    return input(input);
  }

  private Words input(Input input) {
    line(input.label());
    input.problem().ifPresent(this::line);
    return this;
  }

  private Words line(String words) {
    if (!words.trim().isEmpty()) {
      lines.add(words);
    }
    return this;
  }
}
