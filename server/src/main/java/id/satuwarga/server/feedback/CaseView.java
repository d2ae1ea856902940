package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.region.RegionCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as staff see it. The citizen is called by a name of this case only, and of the moment no
 * more than the day is told, so that it is not found again in the OPD's own records.
 */
record CaseView(
    UUID caseId,
    AppId appId,
    String service,
    OpdName opd,
    RegionCode region,
    String pseudonym,
    int rating,
    Optional<String> comment,
    CaseState state,
    Optional<String> answer,
    Optional<String> reason,
    LocalDate givenOn) {
  private static final int LETTERS = 6;

  static String pseudonym(UUID caseId) {
    String digits = caseId.toString();
    return "W-" + digits.substring(digits.length() - LETTERS).toUpperCase(Locale.ROOT);
  }
}
