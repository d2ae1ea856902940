package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.widget.Button;
import android.widget.HorizontalScrollView;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TableLayout;
import android.widget.TableRow;
import android.widget.TextView;
import id.satuwarga.sdk.android.internal.Pieces.Style;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.internal.element.Alert;
import id.satuwarga.sdk.miniapp.internal.element.Facts;
import id.satuwarga.sdk.miniapp.internal.element.Image;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import id.satuwarga.sdk.miniapp.internal.element.Timeline;
import java.util.List;
import java.util.function.Consumer;

/** Shows what is to be read: everything of a Screen but inputs, groups and columns. */
final class ContentViews {

  private final Pieces pieces;
  private final Look look;
  private final Language language;
  private final Loading loading;
  private final Consumer<String> opens;

  ContentViews(Pieces pieces, Language language, Loading loading, Consumer<String> opens) {
    this.pieces = pieces;
    this.look = pieces.look;
    this.language = language;
    this.loading = loading;
    this.opens = opens;
  }

  View paragraph(Paragraph paragraph) {
    int colour =
        paragraph.tone() != Tone.NEUTRAL
            ? look.strong(paragraph.tone())
            : paragraph.isSubtle() ? look.muted : look.ink;
    return paragraph.isStrong()
        ? pieces.bold(paragraph.text(), Look.BODY, colour)
        : pieces.text(paragraph.text(), Look.BODY, colour);
  }

  View facts(Facts facts) {
    LinearLayout all = card();
    for (Fact fact : facts.facts()) {
      LinearLayout one = pieces.column();
      one.addView(pieces.text(fact.title(), Look.SMALL, look.muted));
      String value = fact.value().isEmpty() ? "–" : fact.value();
      one.addView(pieces.bold(value, Look.BODY, look.ink));
      readAsOne(one, fact.title() + ": " + value);
      all.addView(one, Pieces.below(all.getChildCount() == 0 ? 0 : look.dp(10)));
    }
    return all;
  }

  View image(Image image) {
    LinearLayout frame = card();
    frame.addView(pieces.text(image.altText(), Look.SMALL, look.muted));
    if (loading.devices().savesData()) {
      Button load = pieces.button(Words.in(language, Words.LOAD_IMAGE), Style.PLAIN);
      load.setContentDescription(load.getText() + ": " + image.altText());
      load.setOnClickListener(
          pressed -> {
            load.setEnabled(false);
            load(image, frame, () -> load.setEnabled(true));
          });
      frame.addView(load, Pieces.below(look.dp(8)));
    } else {
      load(image, frame, () -> {});
    }
    return frame;
  }

  private void load(Image image, LinearLayout frame, Runnable missing) {
    loading.load(
        devices -> Picture.of(devices.image(image.ref())),
        picture -> {
          ImageView shown = new ImageView(pieces.context);
          shown.setImageBitmap(picture);
          shown.setAdjustViewBounds(true);
          shown.setContentDescription(image.altText());
          frame.removeAllViews();
          frame.addView(shown, Pieces.below(0));
        },
        missing);
  }

  View list(ItemList list) {
    LinearLayout all = card();
    pieces.pad(all, 0, 4);
    for (Item item : list.items()) {
      if (all.getChildCount() > 0) {
        all.addView(line());
      }
      all.addView(item(item), Pieces.below(0));
    }
    list.more().ifPresent(page -> all.addView(more(page), Pieces.below(look.dp(8))));
    return all;
  }

  private View more(String page) {
    Button more = pieces.button(Words.in(language, Words.MORE), Style.PLAIN);
    more.setOnClickListener(pressed -> opens.accept(page));
    return more;
  }

  View timeline(Timeline timeline) {
    LinearLayout all = pieces.column();
    for (Step step : timeline.steps()) {
      LinearLayout one = pieces.column();
      one.setBackground(
          look.barred(
              look.surface,
              step.tone() == Tone.NEUTRAL ? look.border : look.strong(step.tone()),
              pieces.isRightToLeft()));
      pieces.pad(one, 16, 10);
      one.addView(pieces.bold(step.title(), Look.BODY, look.ink));
      StringBuilder said = new StringBuilder(step.title());
      if (!step.when().isEmpty()) {
        one.addView(pieces.text(step.when(), Look.SMALL, look.muted));
        said.append(". ").append(step.when());
      }
      step.detail()
          .ifPresent(
              words -> {
                one.addView(pieces.text(words, Look.BODY, look.ink));
                said.append(". ").append(words);
              });
      readAsOne(one, said.toString());
      all.addView(one, Pieces.below(all.getChildCount() == 0 ? 0 : look.dp(8)));
    }
    return all;
  }

  View alert(Alert alert) {
    LinearLayout all = pieces.column();
    int colour = look.strong(alert.tone());
    all.setBackground(look.barred(look.soft(alert.tone()), colour, pieces.isRightToLeft()));
    pieces.pad(all, 16, 12);
    String kind = Words.in(language, Words.tone(alert.tone()));
    String title = alert.title().orElse(kind);
    all.addView(pieces.bold(title, Look.BODY, colour));
    all.addView(pieces.text(alert.text(), Look.BODY, look.ink));
    readAsOne(all, (alert.title().isPresent() ? kind + ": " + title : kind) + ". " + alert.text());
    all.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    return all;
  }

  View table(Table table) {
    TableLayout rows = new TableLayout(pieces.context);
    if (!table.header().isEmpty()) {
      rows.addView(tableRow(table.header(), table.header(), true));
    }
    for (List<String> cells : table.rows()) {
      rows.addView(tableRow(cells, table.header(), false));
    }
    HorizontalScrollView sideways = new HorizontalScrollView(pieces.context);
    sideways.setBackground(look.box(look.surface, look.line));
    pieces.pad(sideways, 4, 4);
    sideways.setFillViewport(true);
    sideways.addView(rows);
    return sideways;
  }

  private TableRow tableRow(List<String> cells, List<String> header, boolean isHeader) {
    TableRow row = new TableRow(pieces.context);
    for (int at = 0; at < cells.size(); at++) {
      TextView cell =
          isHeader
              ? pieces.bold(cells.get(at), Look.SMALL, look.muted)
              : pieces.text(cells.get(at), Look.BODY, look.ink);
      pieces.pad(cell, 10, 8);
      cell.setMaxWidth(look.dp(260));
      if (!isHeader && !header.isEmpty() && !cells.get(at).isEmpty()) {
        cell.setContentDescription(header.get(at) + ": " + cells.get(at));
      }
      row.addView(cell);
    }
    return row;
  }

  private View item(Item item) {
    LinearLayout row = pieces.row();
    pieces.pad(row, 14, 12);
    row.setMinimumHeight(look.dp(48));
    LinearLayout words = pieces.column();
    words.addView(pieces.bold(item.title(), Look.BODY, look.ink));
    StringBuilder said = new StringBuilder(item.title());
    item.badge().ifPresent(state -> said.append(". ").append(state));
    item.detail()
        .ifPresent(
            detail -> {
              words.addView(pieces.text(detail, Look.SMALL, look.muted));
              said.append(". ").append(detail);
            });
    row.addView(words, Pieces.share());
    item.badge()
        .ifPresent(
            state -> {
              TextView badge = pieces.badge(state, item.tone());
              if (pieces.isWide()) {
                row.addView(badge);
              } else {
                words.addView(badge, 1, Pieces.below(look.dp(2)));
                badge.getLayoutParams().width = LinearLayout.LayoutParams.WRAP_CONTENT;
              }
            });
    readAsOne(row, said.toString());
    item.link()
        .ifPresent(
            link -> {
              row.addView(pieces.text(" ›", Look.HEADING, look.muted));
              row.getChildAt(row.getChildCount() - 1)
                  .setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
              row.setOnClickListener(pressed -> opens.accept(link));
            });
    return row;
  }

  private LinearLayout card() {
    LinearLayout card = pieces.column();
    card.setBackground(look.box(look.surface, look.line));
    pieces.pad(card, 14, 12);
    return card;
  }

  private View line() {
    View line = new View(pieces.context);
    line.setBackgroundColor(look.line);
    line.setLayoutParams(
        new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, look.dp(1)));
    return line;
  }

  /** One stop for assistive technology instead of one for each word. */
  private static void readAsOne(LinearLayout group, String words) {
    group.setFocusable(true);
    group.setContentDescription(words);
    for (int at = 0; at < group.getChildCount(); at++) {
      group
          .getChildAt(at)
          .setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
    }
  }
}
