package id.satuwarga.sample.socialaid.count;

import id.satuwarga.sample.socialaid.aid.Benefit;
import id.satuwarga.sample.socialaid.aid.Village;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How many receive what where, with its totals: the truth, which is shown to nobody as it is. */
public final class CountTable {
  private final List<Village> villages;
  private final List<Benefit> benefits;
  private final long[] cells;

  private CountTable(List<Village> villages, List<Benefit> benefits, long[] cells) {
    this.villages = villages;
    this.benefits = benefits;
    this.cells = cells;
  }

  public static Builder of(List<Village> villages, List<Benefit> benefits) {
    return new Builder(List.copyOf(villages), List.copyOf(benefits));
  }

  public List<Village> villages() {
    return villages;
  }

  public List<Benefit> benefits() {
    return benefits;
  }

  /** What of it may be shown. */
  public PublishedCounts published() {
    return new PublishedCounts(this, Suppression.of(this));
  }

  int rows() {
    return villages.size();
  }

  int columns() {
    return benefits.size();
  }

  long cell(int row, int column) {
    return cells[row * columns() + column];
  }

  long rowTotal(int row) {
    return IntStream.range(0, columns()).mapToLong(column -> cell(row, column)).sum();
  }

  long columnTotal(int column) {
    return IntStream.range(0, rows()).mapToLong(row -> cell(row, column)).sum();
  }

  long total() {
    return LongStream.of(cells).sum();
  }

  /** Fills a table; what is not counted is zero. */
  public static final class Builder {
    private final List<Village> villages;
    private final List<Benefit> benefits;
    private final long[] cells;

    private Builder(List<Village> villages, List<Benefit> benefits) {
      this.villages = villages;
      this.benefits = benefits;
      this.cells = new long[villages.size() * benefits.size()];
    }

    public Builder count(String villageCode, Benefit benefit, long people) {
      for (int row = 0; row < villages.size(); row++) {
        if (villages.get(row).code().equals(villageCode)) {
          cells[row * benefits.size() + benefits.indexOf(benefit)] = people;
        }
      }
      return this;
    }

    public CountTable build() {
      return new CountTable(villages, benefits, cells.clone());
    }
  }
}
