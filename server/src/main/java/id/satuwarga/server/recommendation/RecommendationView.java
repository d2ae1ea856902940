package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request as its readers see it; a list has neither steps nor findings. */
record RecommendationView(
    UUID recommendationId,
    Agency opd,
    RegionName region,
    RequestState state,
    Instant askedAt,
    LocalDate dueOn,
    Optional<LocalDate> answerBy,
    RequestDraft request,
    Optional<Paper> letter,
    Optional<List<Line>> steps,
    Optional<Findings> findings) {

  /** Who asks. */
  record Agency(OpdCode code, String name) {
    static Agency of(OpdCode code, @Nullable Localized name, Language language) {
      return new Agency(code, name == null ? code.value() : name.in(language));
    }
  }

  /** The letter, and where anybody may check it. */
  record Paper(
      String number,
      String address,
      Instant issuedAt,
      LocalDate validUntil,
      Optional<Instant> withdrawnAt) {}

  /** One step; the name is missing of somebody who has left. */
  record Line(Step step, Optional<String> words, Optional<String> by, Instant at) {}

  /** With all there is. */
  RecommendationView with(List<Line> taken, Findings found) {
    return new RecommendationView(
        recommendationId,
        opd,
        region,
        state,
        askedAt,
        dueOn,
        answerBy,
        request,
        letter,
        Optional.of(taken),
        Optional.of(found));
  }
}
