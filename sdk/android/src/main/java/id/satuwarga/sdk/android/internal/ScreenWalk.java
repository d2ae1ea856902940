package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Text;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns each element of a Screen into widgets, and remembers the inputs in their order. */
final class ScreenWalk implements ElementVisitor<View> {
  private final Pieces pieces;
  private final Language language;
  private final Loading loading;
  private final Text positionReason;
  private final ContentViews content;
  private final List<Field> fields = new ArrayList<>();

  ScreenWalk(
      Pieces pieces,
      Language language,
      Devices devices,
      Text positionReason,
      Consumer<String> opens) {
    this.pieces = pieces;
    this.language = language;
    this.loading = new Loading(devices);
    this.positionReason = positionReason;
    this.content = new ContentViews(pieces, language, loading, opens);
  }

  /** The inputs met so far. */
  List<Field> fields() {
    return fields;
  }

  /** Adds these elements at the end, one below the other. */
  void addTo(LinearLayout body, List<Element> elements) {
    for (Element element : elements) {
      boolean first = body.getChildCount() == 0;
      int room = element instanceof Heading ? 22 : 14;
      body.addView(Elements.visit(element, this), Pieces.below(first ? 0 : pieces.look.dp(room)));
    }
  }

  @Override
  public View paragraph(Paragraph paragraph) {
    return content.paragraph(paragraph);
  }

  @Override
  public View heading(Heading heading) {
    return pieces.heading(heading.text(), Look.HEADING);
  }

  @Override
  public View facts(Facts facts) {
    return content.facts(facts);
  }

  @Override
  public View image(Image image) {
    return content.image(image);
  }

  @Override
  public View list(ItemList list) {
    return content.list(list);
  }

  @Override
  public View timeline(Timeline timeline) {
    return content.timeline(timeline);
  }

  @Override
  public View alert(Alert alert) {
    return content.alert(alert);
  }

  @Override
  public View table(Table table) {
    return content.table(table);
  }

  @Override
  public View columns(Columns columns) {
    boolean wide = pieces.isWide();
    LinearLayout all = wide ? new LinearLayout(pieces.context) : pieces.column();
    for (Group column : columns.columns()) {
      View shown = group(column);
      boolean first = all.getChildCount() == 0;
      LinearLayout.LayoutParams params =
          wide ? Pieces.share() : Pieces.below(first ? 0 : pieces.look.dp(14));
      params.setMarginStart(wide && !first ? pieces.look.dp(12) : 0);
      all.addView(shown, params);
    }
    return all;
  }

  @Override
  public View group(Group group) {
    LinearLayout all = pieces.column();
    if (group.tone() != Tone.NEUTRAL) {
      all.setBackground(
          pieces.look.box(pieces.look.soft(group.tone()), pieces.look.strong(group.tone())));
      pieces.pad(all, 14, 12);
    }
    addTo(all, group.elements());
    return all;
  }

  @Override
  public View text(TextInput input) {
    return remembered(new TextField(pieces, language, input));
  }

  @Override
  public View number(NumberInput input) {
    return remembered(new TextField(pieces, language, input));
  }

  @Override
  public View date(DateInput input) {
    return remembered(new DayField(pieces, language, input));
  }

  @Override
  public View time(TimeInput input) {
    return remembered(new DayField(pieces, language, input));
  }

  @Override
  public View choice(ChoiceInput input) {
    return remembered(new ChoiceField(pieces, language, input));
  }

  @Override
  public View toggle(ToggleInput input) {
    return remembered(new ToggleField(pieces, language, input));
  }

  @Override
  public View file(FileInput input) {
    return remembered(new FileField(pieces, language, input, loading.devices()));
  }

  @Override
  public View location(LocationInput input) {
    return remembered(new LocationField(pieces, language, input, loading, positionReason));
  }

  private View remembered(Field field) {
    fields.add(field);
    field.input().problem().ifPresent(field::showProblem);
    return field.view();
  }
}
