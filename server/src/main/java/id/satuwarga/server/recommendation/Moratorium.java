package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** No new builds in a territory from one day to another, by a rule that is named. */
record Moratorium(
    UUID id,
    RegionCode region,
    LocalDate firstDay,
    LocalDate lastDay,
    String legalBasis,
    Extensions extensions,
    Instant setAt,
    Optional<Instant> liftedAt) {

  /** Whether what is there may grow meanwhile. */
  enum Extensions {
    @JsonProperty("allowed")
    ALLOWED,
    @JsonProperty("refused")
    REFUSED
  }

  /** What a registrar writes. */
  record Draft(
      RegionCode region,
      LocalDate firstDay,
      LocalDate lastDay,
      String legalBasis,
      Extensions extensions) {}

  boolean runs(LocalDate day) {
    return liftedAt.isEmpty() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  boolean stops(RequestDraft.Act act) {
    return act == RequestDraft.Act.NEW || extensions == Extensions.REFUSED;
  }
}
