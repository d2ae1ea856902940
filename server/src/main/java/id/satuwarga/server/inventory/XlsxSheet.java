package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of an Excel file as texts; days are written 2021-01-12. */
final class XlsxSheet {
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int MOST_COLUMNS = 200;
  private final List<String> texts;
  private final List<Boolean> days;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();

  XlsxSheet(List<String> texts, List<Boolean> days) {
    this.texts = texts;
    this.days = days;
  }

  List<List<String>> rows(XMLStreamReader xml) throws XMLStreamException, UnreadableSheetException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          begin(xml.getAttributeValue(null, "r"));
        } else if (xml.getLocalName().equals("c")) {
          cell(xml);
        }
      }
    }
    return rows;
  }

  /** Rows that the file leaves out are empty ones, so that numbers stay those of the sheet. */
  private void begin(String number) throws UnreadableSheetException {
    int wanted = number == null ? rows.size() + 1 : Integer.parseInt(number);
    if (wanted > Sheet.MOST_ROWS) {
      throw Sheet.tooLong();
    }
    while (rows.size() < wanted - 1) {
      rows.add(List.of());
    }
    row = new ArrayList<>();
    rows.add(row);
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String place = xml.getAttributeValue(null, "r");
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    int column = place == null ? row.size() : column(place);
    String value = "inlineStr".equals(type) ? text(xml, "c") : value(xml);
    if (column < MOST_COLUMNS && !value.isEmpty()) {
      while (row.size() < column) {
        row.add("");
      }
      row.add(shown(value, type, style));
    }
  }

  private String shown(String value, String type, String style) {
    if ("s".equals(type)) {
      return texts.get(Integer.parseInt(value));
    }
    if (type != null && !type.equals("n")) {
      return "e".equals(type) ? "" : value;
    }
    BigDecimal number = new BigDecimal(value);
    boolean day =
        style != null && days.size() > Integer.parseInt(style) && days.get(Integer.parseInt(style));
    return day
        ? ZERO.plusDays(number.longValue()).toString()
        : number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** {@code AB12} is column 27. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length(); i++) {
      char letter = place.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        column = column * 26 + (letter - 'A' + 1);
      }
    }
    return column - 1;
  }

  /** What {@code v} says, up to the end of the cell. */
  private static String value(XMLStreamReader xml) throws XMLStreamException {
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
        value = xml.getElementText();
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        return value;
      }
    }
    return value;
  }

  /** All texts up to the end of this element, without their readings aloud. */
  static String text(XMLStreamReader xml, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean aloud = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        aloud = aloud || xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals("t") && !aloud) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        aloud = aloud && !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(end)) {
          return text.toString();
        }
      }
    }
    return text.toString();
  }
}
