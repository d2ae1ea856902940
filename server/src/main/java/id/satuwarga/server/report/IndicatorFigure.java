package id.satuwarga.server.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;

/** A figure that stands beside an indicator, and what it is called on paper. */
enum IndicatorFigure {
  APPS("Aplikasi dalam inventaris"),
  LIVE("Aktif digunakan"),
  BUILDING("Rencana, dibangun, atau uji coba"),
  ABANDONED("Terbengkalai"),
  OBSOLETE("Nonaktif"),
  LEAVING("Sedang dinonaktifkan"),
  UNPRICED("Aplikasi tanpa catatan biaya"),
  OPDS("OPD pemilik"),
  YEARLY_COST("Biaya setahun yang tercatat"),
  ABANDONED_COST("Biaya yang terbengkalai"),
  SUSPECTED("Aplikasi diduga sama"),
  CONFIRMED("Aplikasi dipastikan sama"),
  MERGE("Diputuskan digabung"),
  JUDGED("Aplikasi dalam audit"),
  DECIDED("Sudah diputuskan"),
  CARRIED_OUT("Keputusan sudah dilaksanakan");

  private final String label;

  IndicatorFigure(String label) {
    this.label = label;
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
    return switch (this) {
      case APPS -> Optional.of(report.total().apps());
      case LIVE -> Optional.of(report.total().live());
      case BUILDING -> Optional.of(report.total().building());
      case ABANDONED -> Optional.of(report.total().abandoned());
      case OBSOLETE -> Optional.of(report.total().obsolete());
      case LEAVING -> Optional.of(report.total().leaving());
      case UNPRICED -> Optional.of(report.total().unpriced());
      case OPDS -> Optional.of((long) report.byOpd().size());
      case YEARLY_COST -> Optional.of(report.total().yearlyCost());
      case ABANDONED_COST -> Optional.of(report.total().abandonedCost());
      case SUSPECTED -> suspected(report);
      case CONFIRMED -> confirmed(report);
      case MERGE -> Optional.of((long) report.decisions().merge());
      case JUDGED -> Optional.of((long) report.decisions().judged());
      case DECIDED -> Optional.of((long) report.decisions().decided());
      case CARRIED_OUT -> Optional.of((long) report.decisions().carriedOut());
    };
  }

  boolean isMoney() {
    return this == YEARLY_COST || this == ABANDONED_COST;
  }

  private static Optional<Long> suspected(RegisterReport report) {
    return Optional.ofNullable(report.duplicates()).map(known -> (long) known.suspected().apps());
  }

  private static Optional<Long> confirmed(RegisterReport report) {
    return Optional.ofNullable(report.duplicates()).map(known -> (long) known.confirmed().apps());
  }
}
