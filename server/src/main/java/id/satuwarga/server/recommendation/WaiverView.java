package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A waiver as its readers see it. Names are missing of people who have left. */
record WaiverView(
    UUID waiverId,
    RecommendationView.Agency opd,
    RegionCode region,
    String appId,
    List<String> functions,
    String rule,
    String reason,
    Waiver.State state,
    Optional<String> askedBy,
    Instant askedAt,
    Optional<String> grantedBy,
    Optional<Instant> grantedAt,
    Optional<LocalDate> validUntil,
    Optional<Instant> withdrawnAt) {

  /** A rule as its readers see it. */
  record RuleView(String code, String name, String basis, int days) {
    static RuleView of(Rules.WaiverRule rule, Language language) {
      return new RuleView(rule.code(), rule.name().in(language), rule.basis(), rule.days());
    }
  }
}
