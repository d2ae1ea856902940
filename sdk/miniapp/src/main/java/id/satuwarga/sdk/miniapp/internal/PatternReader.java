package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.internal.element.Alert;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import id.satuwarga.sdk.miniapp.internal.element.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the patterns that are built from containers of text: list, timeline, alert, table. */
final class PatternReader {
  private PatternReader() {}

  static ItemList list(JsonValue element) {
    List<Item> items = new ArrayList<>();
    for (JsonValue row : Shape.items(element.get("items"), 0, Bounds.ROWS)) {
      items.add(item(row));
    }
    Optional<JsonValue> more = element.find("satuwarga:more");
    ItemList list = ItemList.of(items);
    return more.isPresent() ? list.more(Shape.matching(more.get(), Bounds.ROUTE)) : list;
  }

  private static Item item(JsonValue row) {
    List<JsonValue> texts = texts(row);
    Item item = Item.of(text(texts.get(0)));
    for (JsonValue text : texts.subList(1, texts.size())) {
      item =
          isA("badge", text) ? item.badge(text(text), Shape.color(text)) : item.detail(text(text));
    }
    Optional<JsonValue> select = row.find("selectAction");
    if (select.isPresent()) {
      Shape.typeIs(select.get(), "Action.OpenUrl");
      Optional<JsonValue> title = select.get().find("title");
      title.ifPresent(words -> Shape.label(words, Bounds.LABEL));
      Shape.word(select.get(), "style", "default", "positive", "destructive");
      item = item.opens(Shape.link(select.get().get("url")));
    }
    return item;
  }

  static Timeline timeline(JsonValue element) {
    List<Step> steps = new ArrayList<>();
    for (JsonValue row : Shape.items(element.get("items"), 0, Bounds.ROWS)) {
      steps.add(step(row));
    }
    return Timeline.of(steps);
  }

  private static Step step(JsonValue row) {
    List<JsonValue> texts = texts(row);
    String when = "";
    String detail = null;
    for (JsonValue text : texts.subList(1, texts.size())) {
      if (isA("time", text)) {
        when = text(text);
      } else {
        detail = text(text);
      }
    }
    Step step = Step.of(text(texts.get(0)), when).tone(Shape.tone(row));
    return detail == null ? step : step.detail(detail);
  }

  static Alert alert(JsonValue element) {
    List<JsonValue> texts = Shape.items(element.get("items"), 1, 2);
    Alert alert = Alert.of(Shape.tone(element), text(texts.get(texts.size() - 1)));
    return texts.size() == 2 ? alert.titled(text(texts.get(0))) : alert;
  }

  static Table table(JsonValue element) {
    int width = Shape.items(element.get("columns"), 1, Bounds.TABLE_COLUMNS).size();
    for (JsonValue column : element.get("columns").items()) {
      column.members();
    }
    boolean titled = Shape.truth(element, "firstRowAsHeader", true);
    Table table = null;
    for (JsonValue row : Shape.items(element.get("rows"), 1, Bounds.TABLE_ROWS)) {
      String[] cells = cells(row, width);
      if (table == null) {
        table = titled ? Table.of(padded(cells, width)) : Table.plain(width).row(cells);
      } else {
        table = table.row(cells);
      }
    }
    return table == null ? Table.plain(width) : table;
  }

  private static String[] cells(JsonValue row, int width) {
    Shape.typeIs(row, "TableRow");
    List<JsonValue> cells = Shape.items(row.get("cells"), 0, Bounds.TABLE_COLUMNS);
    if (cells.size() > width) {
      throw row.problem("must not have more cells than there are columns");
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue cell : cells) {
      Shape.typeIs(cell, "TableCell");
      List<JsonValue> items = Shape.items(cell.get("items"), 0, 1);
      texts.add(items.isEmpty() ? "" : text(items.get(0)));
    }
    return texts.toArray(new String[0]);
  }

  private static String[] padded(String[] cells, int width) {
    String[] all = new String[width];
    for (int at = 0; at < width; at++) {
      all[at] = at < cells.length ? cells[at] : "";
    }
    return all;
  }

  private static List<JsonValue> texts(JsonValue row) {
    Shape.typeIs(row, "Container");
    List<JsonValue> texts = Shape.items(row.get("items"), 1, 3);
    texts.forEach(PatternReader::text);
    return texts;
  }

  private static String text(JsonValue block) {
    Shape.typeIs(block, "TextBlock");
    ElementReader.text(block);
    return block.get("text").text();
  }

  private static boolean isA(String role, JsonValue block) {
    Optional<JsonValue> found = block.find("satuwarga:role");
    return found.isPresent() && found.get().text().equals(role);
  }
}
