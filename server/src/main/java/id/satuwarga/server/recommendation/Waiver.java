package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Leave to publish without a letter: by a rule with a name, for some days, by two people. */
record Waiver(
    UUID id,
    RegionCode region,
    Draft draft,
    UUID askedBy,
    Instant askedAt,
    Optional<Grant> grant,
    Optional<Instant> withdrawnAt) {

  /** What a registrar writes. */
  record Draft(OpdCode opd, String appId, List<String> functions, String rule, String reason) {
    Draft {
      functions = List.copyOf(functions);
    }
  }

  /** Who agreed, and until when it holds. */
  record Grant(UUID by, Instant at, LocalDate until) {}

  /** How far it has come. Nobody makes it expire: the calendar does. */
  enum State {
    ASKED,
    GRANTED,
    EXPIRED,
    WITHDRAWN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  State state(LocalDate today) {
    if (withdrawnAt.isPresent()) {
      return State.WITHDRAWN;
    }
    return grant
        .map(given -> given.until().isBefore(today) ? State.EXPIRED : State.GRANTED)
        .orElse(State.ASKED);
  }

  Waiver with(Grant given) {
    return new Waiver(id, region, draft, askedBy, askedAt, Optional.of(given), withdrawnAt);
  }
}
