package id.satuwarga.server.region;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;

/** Every reason why this slice says no. */
public final class RegionProblems {
  private RegionProblems() {}

  /** A request names a territory that is not on the list. */
  public static Problem unknown(RegionCode code) {
    return Problem.of(
        "region-unknown",
        422,
        Text.of("Wilayah tidak dikenal", "The region is unknown"),
        Text.of(
            "Tidak ada wilayah berkode " + code + ". Cari wilayahnya dan pakai kodenya.",
            "No territory has the code " + code + ". Search the territory and use its code."));
  }
}
