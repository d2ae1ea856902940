package id.satuwarga.server.notice;

import id.satuwarga.server.identity.PersonKey;
import id.satuwarga.server.platform.sheet.CsvRows;
import id.satuwarga.server.platform.sheet.SheetText;
import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import id.satuwarga.server.platform.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file of named people says: a column of NIKs or telephone numbers under its head, or a
 * column of nothing else. Each row is judged for itself; no row's content stands in a problem.
 */
record ListSheet(int rows, Set<PersonKey> people, int repeated, List<Wrong> wrong, int broken) {
  static final int MOST_ROWS = 100_000;

  /** More would not be read. */
  private static final int MOST_SHOWN = 1_000;

  private static final int MOST_TITLES = 10;
  private static final Set<String> NIK =
      Set.of("nik", "nonik", "nomornik", "nomorindukkependudukan");
  private static final Set<String> PHONE =
      Set.of(
          "telepon",
          "notelepon",
          "nomortelepon",
          "telp",
          "notelp",
          "hp",
          "nohp",
          "nomorhp",
          "ponsel",
          "noponsel",
          "nomorponsel",
          "handphone",
          "wa",
          "nowa",
          "whatsapp",
          "nomorwhatsapp",
          "phone",
          "phonenumber",
          "mobile",
          "telephone");

  /** What is wrong with a row, without what it says. */
  record Wrong(int row, Text why) {}

  /** Where the columns are; a negative place means that there is none. */
  private record Columns(int nik, int phone) {
    String cell(List<String> cells, int column) {
      return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
  }

  /** Takes a moment: not for an event loop. */
  static ListSheet read(byte[] bytes) {
    try {
      return read(CsvRows.of(SheetText.of(bytes)));
    } catch (UnreadableSheetException no) {
      throw ListProblems.unreadable(no.why());
    }
  }

  private static ListSheet read(CsvRows rows) throws UnreadableSheetException {
    @Nullable Columns columns = null;
    Reading reading = new Reading();
    while (rows.hasNext()) {
      List<String> cells = rows.next();
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (columns != null) {
        reading.take(rows.number(), cells, columns);
      } else {
        columns = headed(cells);
        if (columns == null && cells.size() == 1 && isNumber(cells.get(0))) {
          columns = bare(cells.get(0));
          reading.take(rows.number(), cells, columns);
        } else if (columns == null && rows.number() >= MOST_TITLES) {
          break;
        }
      }
    }
    if (columns == null) {
      throw ListProblems.unreadable(
          Text.of(
              "Tidak ada kolom NIK atau nomor telepon. Beri judul kolom “NIK” atau “Telepon”.",
              "There is no column of NIKs or telephone numbers. Give it the head “NIK” or “Phone”."));
    }
    return reading.sheet();
  }

  private static @Nullable Columns headed(List<String> cells) {
    int nik = -1;
    int phone = -1;
    for (int i = 0; i < cells.size(); i++) {
      String head = cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      nik = nik < 0 && NIK.contains(head) ? i : nik;
      phone = phone < 0 && PHONE.contains(head) ? i : phone;
    }
    return nik < 0 && phone < 0 ? null : new Columns(nik, phone);
  }

  private static boolean isNumber(String cell) {
    return cell.strip().matches("['+]?[0-9][0-9 .()-]{5,30}");
  }

  private static Columns bare(String cell) {
    String digits = cell.replaceAll("[^0-9+]", "");
    boolean phone = digits.startsWith("+") || digits.startsWith("08") || digits.startsWith("628");
    return phone ? new Columns(-1, 0) : new Columns(0, -1);
  }

  /** What has been read so far. */
  private static final class Reading {
    private final Set<PersonKey> people = new LinkedHashSet<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private int rows;
    private int repeated;
    private int broken;

    private void take(int number, List<String> cells, Columns columns) {
      rows++;
      if (rows > MOST_ROWS) {
        throw ListProblems.unreadable(
            Text.of(
                "Berkas memiliki lebih dari 100.000 baris; bagilah.",
                "The file has more than 100,000 rows; divide it."));
      }
      try {
        if (!people.add(key(cells, columns))) {
          repeated++;
        }
      } catch (PersonKey.Malformed malformed) {
        broken++;
        if (wrong.size() < MOST_SHOWN) {
          wrong.add(new Wrong(number, malformed.why()));
        }
      }
    }

    private static PersonKey key(List<String> cells, Columns columns) throws PersonKey.Malformed {
      String phone = columns.cell(cells, columns.phone());
      String nik = columns.cell(cells, columns.nik());
      return nik.isEmpty() && !phone.isEmpty() ? PersonKey.ofPhone(phone) : PersonKey.ofNik(nik);
    }

    private ListSheet sheet() {
      return new ListSheet(rows, people, repeated, List.copyOf(wrong), broken);
    }
  }

  @Override
  public String toString() {
    return "ListSheet[***]";
  }
}
