package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sheet say of which app, and what is wrong with those that say nothing. A blank
 * cell left of the name goes on saying what stands above it, as merged cells come out.
 */
final class SheetJudge {
  private final Sheet sheet;
  private final Map<Integer, SheetField> columns;
  private final OpdFinder opds;
  private final int nameColumn;
  private final Map<String, Said> seen = new HashMap<>();
  private final Map<Integer, String> above = new HashMap<>();
  private final List<Said> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private int repeated;

  private SheetJudge(Sheet sheet, Map<Integer, SheetField> columns, OpdFinder opds) {
    this.sheet = sheet;
    this.columns = columns;
    this.opds = opds;
    this.nameColumn =
        columns.entrySet().stream()
            .filter(column -> column.getValue() == SheetField.NAME)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
  }

  /** Which OPD a cell means; empty for one nobody knows. A sheet of one OPD has it for all rows. */
  interface OpdFinder {
    Optional<OpdCode> find(@Nullable String cell);
  }

  /** What a row says of an app: only what stands there. */
  record Said(int row, OpdCode opd, ObjectNode facts) {
    String key() {
      return opd + " " + PlainWords.keyOf(facts.path("name").asText());
    }
  }

  /** All that a sheet says. */
  record Verdict(List<Said> rows, List<RowProblem> problems, int repeated) {}

  /** The columns must name the app. */
  static Verdict judge(Sheet sheet, Map<Integer, SheetField> columns, OpdFinder opds) {
    SheetJudge judge = new SheetJudge(sheet, columns, opds);
    sheet.rows().forEach(judge::row);
    return new Verdict(judge.rows, judge.problems, judge.repeated);
  }

  private void row(Sheet.Row row) {
    String name = row.cell(nameColumn);
    if (CellReader.isNothing(name) && isSum(row)) {
      return;
    }
    int before = problems.size();
    Map<SheetField, String> cells = cells(row);
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    cells.forEach((field, cell) -> read(row, field, cell, facts));
    if (!facts.has("name") && problems.size() == before) {
      wrong(
          row,
          SheetField.NAME,
          Text.of("nama aplikasi kosong; isi namanya", "the app has no name; write it"));
    }
    Optional<OpdCode> opd = opds.find(cells.get(SheetField.OPD));
    if (opd.isEmpty()) {
      wrong(
          row,
          SheetField.OPD,
          Text.of(
              "OPD tidak terdaftar di wilayah Anda; tulis kode atau nama lengkapnya",
              "no such OPD in your territory; write its code or full name"));
    }
    if (problems.size() == before) {
      join(facts);
      keep(row, new Said(row.number(), opd.orElseThrow(), facts));
    }
  }

  /** The cells by field; merged cells left of the name filled up. */
  private Map<SheetField, String> cells(Sheet.Row row) {
    Map<SheetField, String> cells = new LinkedHashMap<>();
    columns.forEach(
        (column, field) -> {
          String cell = row.cell(column);
          if (column < nameColumn && cell.isEmpty()) {
            cell = above.getOrDefault(column, "");
          } else if (column < nameColumn) {
            above.put(column, cell);
          }
          if (!CellReader.isNothing(cell)) {
            cells.put(field, cell);
          }
        });
    return cells;
  }

  private void read(Sheet.Row row, SheetField field, String cell, ObjectNode facts) {
    if (field == SheetField.OPD) {
      return;
    }
    try {
      facts.set(field.word(), CellReader.read(field, cell));
    } catch (CellReader.WrongCellException wrong) {
      wrong(row, field, wrong.what());
    }
    if (field == SheetField.NAME && PlainWords.of(cell).isEmpty()) {
      wrong(row, field, Text.of("nama harus memuat huruf", "a name has letters"));
    }
  }

  /** The contractor and the end of the contract stand in two columns. */
  private static void join(ObjectNode facts) {
    ObjectNode contractor = JsonNodeFactory.instance.objectNode();
    if (facts.has("contractor")) {
      contractor.set("name", facts.get("contractor"));
      if (facts.has("contract_until")) {
        contractor.set("until", facts.get("contract_until"));
      }
      facts.putArray("contractors").add(contractor);
    }
    facts.remove(List.of("contractor", "contract_until"));
  }

  private void keep(Sheet.Row row, Said said) {
    Said other = seen.putIfAbsent(said.key(), said);
    if (other == null) {
      rows.add(said);
    } else if (other.facts().equals(said.facts())) {
      repeated++;
    } else {
      wrong(
          row,
          SheetField.NAME,
          Text.of(
              "aplikasi ini sudah ada pada baris " + other.row() + " dengan isi lain; sisakan satu",
              "row " + other.row() + " has this app with other content; leave one of them"));
    }
  }

  /** A sum under the rows, a signature, a note: no app, and nobody's mistake. */
  private boolean isSum(Sheet.Row row) {
    long said = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    return said <= 1
        || row.cells().stream()
            .map(PlainWords::keyOf)
            .anyMatch(cell -> cell.startsWith("jumlah") || cell.startsWith("total"));
  }

  private void wrong(Sheet.Row row, SheetField field, Text what) {
    String head =
        columns.entrySet().stream()
            .filter(column -> column.getValue() == field)
            .map(column -> sheet.heads().get(column.getKey()))
            .findFirst()
            .orElse("");
    problems.add(new RowProblem(row.number(), head, what));
  }
}
