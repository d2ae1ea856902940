package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A function a mini-app was published with; without a ground it was there before letters were. */
record PublishedFunction(
    String appId,
    String function,
    OpdCode opd,
    RegionCode region,
    Optional<UUID> groundId,
    Instant publishedAt) {

  /** With its ground as it stands now. */
  record Standing(PublishedFunction published, Optional<Ground> ground) {
    /** Whether it would be refused today, were it new. */
    boolean lapsed(LocalDate today) {
      return ground.filter(one -> !one.holds(today)).isPresent();
    }
  }
}
