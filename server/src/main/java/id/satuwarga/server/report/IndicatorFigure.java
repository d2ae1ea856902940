package id.satuwarga.server.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A figure that stands beside an indicator, and what it is called on paper. */
enum IndicatorFigure {
  APPS("Aplikasi dalam inventaris", report -> Optional.of(report.total().apps())),
  LIVE("Aktif digunakan", report -> Optional.of(report.total().live())),
  BUILDING("Rencana, dibangun, atau uji coba", report -> Optional.of(report.total().building())),
  ABANDONED("Terbengkalai", report -> Optional.of(report.total().abandoned())),
  OBSOLETE("Nonaktif", report -> Optional.of(report.total().obsolete())),
  LEAVING("Sedang dinonaktifkan", report -> Optional.of(report.total().leaving())),
  UNPRICED("Aplikasi tanpa catatan biaya", report -> Optional.of(report.total().unpriced())),
  OPDS("OPD pemilik", report -> Optional.of((long) report.byOpd().size())),
  YEARLY_COST(
      "Biaya setahun yang tercatat", report -> Optional.of(report.total().yearlyCost()), true),
  ABANDONED_COST(
      "Biaya yang terbengkalai", report -> Optional.of(report.total().abandonedCost()), true),
  SUSPECTED("Aplikasi diduga sama", IndicatorFigure::suspected),
  CONFIRMED("Aplikasi dipastikan sama", IndicatorFigure::confirmed),
  MERGE("Diputuskan digabung", report -> Optional.of((long) report.decisions().merge())),
  JUDGED("Aplikasi dalam audit", report -> Optional.of((long) report.decisions().judged())),
  DECIDED("Sudah diputuskan", report -> Optional.of((long) report.decisions().decided())),
  CARRIED_OUT(
      "Keputusan sudah dilaksanakan",
      report -> Optional.of((long) report.decisions().carriedOut()));

  private final String label;
  private final Function<RegisterReport, Optional<Long>> value;
  private final boolean isMoney;

  IndicatorFigure(String label, Function<RegisterReport, Optional<Long>> value) {
    this(label, value, false);
  }

  IndicatorFigure(String label, Function<RegisterReport, Optional<Long>> value, boolean isMoney) {
    this.label = label;
    this.value = value;
    this.isMoney = isMoney;
  }

  @JsonCreator
  static IndicatorFigure ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String label() {
    return label;
  }

  /** Nothing while it is not known. */
  Optional<Long> of(RegisterReport report) {
    return value.apply(report);
  }

  boolean isMoney() {
    return isMoney;
  }

  private static Optional<Long> suspected(RegisterReport report) {
    return Optional.ofNullable(report.duplicates()).map(known -> (long) known.suspected().apps());
  }

  private static Optional<Long> confirmed(RegisterReport report) {
    return Optional.ofNullable(report.duplicates()).map(known -> (long) known.confirmed().apps());
  }
}
