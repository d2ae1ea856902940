package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.satuwarga.server.platform.web.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one cell says of a field, within the bounds of the contract; or why it says nothing. */
final class CellReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long MOST_USERS = 1_000_000_000L;
  private static final long MOST_RUPIAH = 100_000_000_000_000L;
  private static final int MOST_DATA = 30;
  private static final int MOST_CATEGORIES = 10;
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s/?#\"<>\\\\^`{|}]+[^\\s\"<>\\\\^`{|}]*");
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)+(:\\d+)?(/\\S*)?");
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+");
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]*");
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> NOTHING =
      Set.of(
          "",
          "tidak ada",
          "nihil",
          "kosong",
          "n a",
          "na",
          "null",
          "none",
          "tidak diketahui",
          "belum ada");

  private CellReader() {}

  /** A cell that says no field's value. */
  static final class WrongCellException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text what;

    WrongCellException(Text what) {
      super(what.en());
      this.what = what;
    }

    Text what() {
      return what;
    }
  }

  /** Whether the cell says nothing: a dash, "tidak ada". */
  static boolean isNothing(String cell) {
    return cell.isEmpty() || NOTHING.contains(PlainWords.keyOf(cell));
  }

  static JsonNode read(SheetField field, String cell) throws WrongCellException {
    if (CellWords.knows(field)) {
      return NODES.textNode(
          CellWords.word(field, cell)
              .orElseThrow(() -> new WrongCellException(notOneOf(field, cell))));
    }
    return switch (field) {
      case NAME, BUDGET_SOURCE, EXTENDS_APP, CONTRACTOR -> text(cell, 160);
      case SHORT_NAME -> text(cell, 40);
      case SECURITY_CONTACT -> text(cell, 200);
      case DESCRIPTION -> NODES.objectNode().set("id", text(cell, 2_000));
      case PLATFORMS -> platforms(cell);
      case CATEGORIES -> list(cell.toLowerCase(Locale.ROOT), MOST_CATEGORIES, 60, CATEGORY);
      case DATA_HELD -> list(cell, MOST_DATA, 160, Pattern.compile(".*"));
      case LANDING_URL, URL -> address(cell);
      case PACKAGE_NAME -> shaped(cell, PACKAGE, 200, "id.batam.aduan");
      case SPBE_SERVICE -> shaped(cell, SERVICE, 40, "RAL.01.02");
      case RELEASE_DATE, CONTRACT_UNTIL -> date(cell);
      case MONTHLY_USERS -> number(cell, MOST_USERS);
      case YEARLY_COST -> number(cell, MOST_RUPIAH);
      default -> throw new IllegalStateException("no cell of " + field);
    };
  }

  private static JsonNode text(String cell, int most) throws WrongCellException {
    if (cell.codePointCount(0, cell.length()) > most) {
      throw new WrongCellException(
          Text.of(
              "lebih dari " + most + " huruf; singkatkan",
              "over " + most + " characters; shorten it"));
    }
    return NODES.textNode(cell);
  }

  private static JsonNode date(String cell) throws WrongCellException {
    Optional<LocalDate> day = CellDates.of(cell);
    if (day.isEmpty()) {
      throw new WrongCellException(
          Text.of(
              quoted(cell) + " bukan tanggal; tulis seperti 12 Januari 2021",
              quoted(cell) + " is no date; write it like 12 Januari 2021"));
    }
    return NODES.textNode(day.get().toString());
  }

  private static JsonNode number(String cell, long most) throws WrongCellException {
    OptionalLong number = CellNumbers.of(cell);
    if (number.isEmpty() || number.getAsLong() > most) {
      throw new WrongCellException(
          Text.of(
              quoted(cell) + " bukan angka yang mungkin; tulis seperti 1.250.000",
              quoted(cell) + " is no possible number; write it like 1.250.000"));
    }
    return NODES.numberNode(number.getAsLong());
  }

  private static JsonNode platforms(String cell) throws WrongCellException {
    List<String> words = CellWords.platforms(cell);
    if (words.isEmpty()) {
      throw new WrongCellException(notOneOf(SheetField.PLATFORMS, cell));
    }
    return NODES.arrayNode().addAll(words.stream().map(NODES::textNode).toList());
  }

  private static JsonNode list(String cell, int most, int longest, Pattern shape)
      throws WrongCellException {
    List<String> items =
        Stream.of(cell.split(cell.contains(";") ? ";" : ",", -1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    if (items.size() > most
        || items.stream().anyMatch(s -> s.length() > longest || !shape.matcher(s).matches())) {
      throw new WrongCellException(
          Text.of(
              "paling banyak "
                  + most
                  + " butir, masing-masing paling panjang "
                  + longest
                  + " huruf",
              "at most " + most + " items of at most " + longest + " characters"));
    }
    return NODES.arrayNode().addAll(items.stream().map(NODES::textNode).toList());
  }

  private static JsonNode address(String cell) throws WrongCellException {
    String whole = BARE_ADDRESS.matcher(cell).matches() ? "https://" + cell : cell;
    if (whole.length() > 300 || !ADDRESS.matcher(whole).matches()) {
      throw new WrongCellException(
          Text.of(
              quoted(cell) + " bukan alamat; tulis seperti https://aduan.batam.example",
              quoted(cell) + " is no address; write it like https://aduan.batam.example"));
    }
    return NODES.textNode(whole);
  }

  private static JsonNode shaped(String cell, Pattern shape, int most, String like)
      throws WrongCellException {
    if (cell.length() > most || !shape.matcher(cell).matches()) {
      throw new WrongCellException(
          Text.of(
              quoted(cell) + " tidak sesuai; tulis seperti " + like,
              quoted(cell) + " does not fit; write it like " + like));
    }
    return NODES.textNode(cell);
  }

  private static Text notOneOf(SheetField field, String cell) {
    String known = CellWords.known(field);
    return Text.of(
        quoted(cell) + " tidak dikenal; tulis salah satu: " + known,
        quoted(cell) + " is unknown; write one of: " + known);
  }

  private static String quoted(String cell) {
    int most = 40;
    return "“" + (cell.length() > most ? cell.substring(0, most) + "…" : cell) + "”";
  }
}
