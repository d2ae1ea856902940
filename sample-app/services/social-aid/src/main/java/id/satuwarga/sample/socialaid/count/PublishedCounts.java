package id.satuwarga.sample.socialaid.count;

import id.satuwarga.sample.socialaid.aid.Benefit;
import id.satuwarga.sample.socialaid.aid.Village;
import java.util.List;
import java.util.OptionalLong;

/** The counts that may be shown; what is hidden is absent. */
public final class PublishedCounts {
  private final CountTable table;
  private final Suppression hidden;

  PublishedCounts(CountTable table, Suppression hidden) {
    this.table = table;
    this.hidden = hidden;
  }

  public List<Village> villages() {
    return table.villages();
  }

  public List<Benefit> benefits() {
    return table.benefits();
  }

  public OptionalLong cell(int village, int benefit) {
    return hidden.cell(village, benefit)
        ? OptionalLong.empty()
        : OptionalLong.of(table.cell(village, benefit));
  }

  public OptionalLong ofVillage(int village) {
    return hidden.row(village) ? OptionalLong.empty() : OptionalLong.of(table.rowTotal(village));
  }

  public OptionalLong ofBenefit(int benefit) {
    return hidden.column(benefit)
        ? OptionalLong.empty()
        : OptionalLong.of(table.columnTotal(benefit));
  }

  public OptionalLong total() {
    return hidden.total() ? OptionalLong.empty() : OptionalLong.of(table.total());
  }
}
