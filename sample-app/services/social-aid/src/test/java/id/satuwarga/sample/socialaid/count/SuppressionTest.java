package id.satuwarga.sample.socialaid.count;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.socialaid.aid.Benefit;
import id.satuwarga.sample.socialaid.aid.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final int TABLES = 150;
  private static final int MOST = 8;

  @Test
  void aTableOfLargeNumbersIsShownWhole() {
    CountTable table = table(2, 10, 20, 30, 40);
    PublishedCounts shown = table.published();

    assertThat(shown.cell(0, 0)).hasValue(10);
    assertThat(shown.ofVillage(1)).hasValue(70);
    assertThat(shown.ofBenefit(1)).hasValue(60);
    assertThat(shown.total()).hasValue(100);
  }

  @Test
  void aSmallCellIsHiddenAndSoIsWhatWouldTellIt() {
    PublishedCounts shown = table(3, 3, 20, 30, 9, 14, 17, 40, 22, 11).published();

    assertThat(shown.cell(0, 0)).isEmpty();
    // its row and its column each hide another, and these two cross in a fourth
    assertThat(hiddenInRow(shown, 0)).isGreaterThanOrEqualTo(2);
    assertThat(hiddenInColumn(shown, 0)).isGreaterThanOrEqualTo(2);
    assertThat(shown.total()).hasValue(166);
  }

  @Test
  void nobodyAtAllIsHiddenToo() {
    assertThat(table(2, 0, 20, 30, 40).published().cell(0, 0)).isEmpty();
  }

  @Test
  void aSmallTotalIsHidden() {
    PublishedCounts shown = table(2, 1, 2, 30, 40).published();

    assertThat(shown.ofVillage(0)).isEmpty();
  }

  @Test
  void anEmptyRegisterHasAnEmptyTable() {
    CountTable empty = CountTable.of(List.of(), List.of(Benefit.values())).build();

    assertThat(empty.published().villages()).isEmpty();
    assertThat(empty.published().total()).isEmpty();
  }

  @Test
  void inASmallTableNoHiddenSmallNumberCanBeWorkedOut() {
    Random chance = new Random(4711);
    for (int at = 0; at < TABLES; at++) {
      long[] cells = random(chance, 4);
      attack(cells, table(2, cells).published());
    }
  }

  @Test
  void inALargerTableNoHiddenSmallNumberCanBeWorkedOut() {
    Random chance = new Random(2026);
    for (int at = 0; at < TABLES; at++) {
      long[] cells = random(chance, 6);
      PublishedCounts shown = table(2, cells).published();
      // where a row's total is hidden too, all that could be is more than a test can try
      if (IntStream.range(0, 3).allMatch(row -> shown.ofVillage(row).isPresent())) {
        attack(cells, shown);
      }
    }
  }

  /**
   * Somebody who knows every shown number tries all tables that could be behind them: for each
   * small number that is hidden there is one in which it is at least five more.
   */
  private static void attack(long[] cells, PublishedCounts shown) {
    List<NavigableSet<Long>> possible = possible(table(2, cells), shown);
    for (int cell = 0; cell < cells.length; cell++) {
      OptionalLong there = shown.cell(cell / 2, cell % 2);
      if (cells[cell] < Suppression.LEAST) {
        assertThat(there).isEmpty();
        assertThat(possible.get(cell).last() - cells[cell])
            .as("cell %s of %s", cell, Arrays.toString(cells))
            .isGreaterThanOrEqualTo(Suppression.LEAST);
      } else if (there.isPresent()) {
        assertThat(there).hasValue(cells[cell]);
      }
    }
  }

  private static long[] random(Random chance, int cells) {
    return IntStream.range(0, cells).mapToLong(cell -> chance.nextInt(MOST + 1)).toArray();
  }

  /** Every value each cell has in some table that fits what is shown; cells up to 13 are tried. */
  private static List<NavigableSet<Long>> possible(CountTable table, PublishedCounts shown) {
    int cells = table.rows() * table.columns();
    List<NavigableSet<Long>> possible = new ArrayList<>();
    IntStream.range(0, cells).forEach(cell -> possible.add(new TreeSet<>()));
    search(table, shown, new long[cells], 0, possible);
    return possible;
  }

  private static void search(
      CountTable table,
      PublishedCounts shown,
      long[] guess,
      int at,
      List<NavigableSet<Long>> possible) {
    if (at == guess.length) {
      if (fits(shown, guess)) {
        IntStream.range(0, at).forEach(cell -> possible.get(cell).add(guess[cell]));
      }
      return;
    }
    OptionalLong known = told(table, shown, guess, at);
    long last = known.orElse(MOST + Suppression.LEAST);
    for (long value = known.orElse(0); value >= 0 && value <= last; value++) {
      guess[at] = value;
      search(table, shown, guess, at + 1, possible);
    }
  }

  /** What the cell must be when it is shown, or is the last of a row or column with a total. */
  private static OptionalLong told(CountTable table, PublishedCounts shown, long[] guess, int at) {
    int row = at / table.columns();
    int column = at % table.columns();
    if (shown.cell(row, column).isPresent()) {
      return shown.cell(row, column);
    }
    OptionalLong ofRow = shown.ofVillage(row);
    if (column == table.columns() - 1 && ofRow.isPresent()) {
      return OptionalLong.of(ofRow.getAsLong() - row(guess, at, column));
    }
    OptionalLong ofColumn = shown.ofBenefit(column);
    return row == table.rows() - 1 && ofColumn.isPresent()
        ? OptionalLong.of(ofColumn.getAsLong() - column(guess, column, table.columns(), row))
        : OptionalLong.empty();
  }

  private static boolean fits(PublishedCounts shown, long[] guess) {
    int columns = shown.benefits().size();
    int rows = shown.villages().size();
    return IntStream.range(0, rows)
            .allMatch(row -> fits(shown.ofVillage(row), row(guess, (row + 1) * columns, columns)))
        && IntStream.range(0, columns)
            .allMatch(column -> fits(shown.ofBenefit(column), column(guess, column, columns, rows)))
        && fits(shown.total(), Arrays.stream(guess).sum());
  }

  private static boolean fits(OptionalLong shown, long guessed) {
    return shown.isEmpty() || shown.getAsLong() == guessed;
  }

  private static long row(long[] guess, int end, int columns) {
    return IntStream.range(end - columns, end).mapToLong(cell -> guess[cell]).sum();
  }

  private static long column(long[] guess, int column, int columns, int rows) {
    return IntStream.range(0, rows).mapToLong(row -> guess[row * columns + column]).sum();
  }

  private static long hiddenInRow(PublishedCounts shown, int row) {
    return IntStream.range(0, shown.benefits().size())
        .filter(column -> shown.cell(row, column).isEmpty())
        .count();
  }

  private static long hiddenInColumn(PublishedCounts shown, int column) {
    return IntStream.range(0, shown.villages().size())
        .filter(row -> shown.cell(row, column).isEmpty())
        .count();
  }

  private static CountTable table(int columns, long... cells) {
    List<Village> villages =
        IntStream.range(0, cells.length / columns)
            .mapToObj(row -> new Village("21.71.10." + (1001 + row), "Kelurahan " + row))
            .toList();
    List<Benefit> benefits = List.of(Benefit.values()).subList(0, columns);
    CountTable.Builder table = CountTable.of(villages, benefits);
    for (int at = 0; at < cells.length; at++) {
      table.count(villages.get(at / columns).code(), benefits.get(at % columns), cells[at]);
    }
    return table.build();
  }
}
