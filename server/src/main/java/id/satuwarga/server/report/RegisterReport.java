package id.satuwarga.server.report;

import id.satuwarga.server.catalog.ReplacedApps;
import id.satuwarga.server.inventory.RegisterFigures.Figures;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register in figures, as it stood at one moment.
 *
 * @param territories those that the reader may ask for
 * @param covered those that the figures are about
 * @param duplicates null while the register is compared for the first time
 */
record RegisterReport(
    Instant asOf,
    List<RegionName> territories,
    List<RegionName> covered,
    ReplacedApps.Sum replaced,
    Figures total,
    @Nullable DoubleFigures duplicates,
    DecisionFigures decisions,
    List<Line> byStatus,
    List<Line> byOpd,
    List<Line> byRegion,
    List<Line> byCategory) {
  private static final int MONTHS = 12;

  /** The apps that have something in common. */
  record Line(String key, String name, Figures figures) {}

  long monthlySaving() {
    return total.saved() / MONTHS;
  }

  long monthlySavingToCome() {
    return total.leavingCost() / MONTHS;
  }

  /** For an answer: no more lines than this in each list. */
  RegisterReport shortened(int most) {
    return new RegisterReport(
        asOf,
        territories,
        covered,
        replaced,
        total,
        duplicates,
        decisions,
        byStatus,
        byOpd.stream().limit(most).toList(),
        byRegion.stream().limit(most).toList(),
        byCategory.stream().limit(most).toList());
  }
}
