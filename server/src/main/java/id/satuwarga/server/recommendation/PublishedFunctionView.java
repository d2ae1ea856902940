package id.satuwarga.server.recommendation;

import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A function of a mini-app, and by what leave it is out. */
record PublishedFunctionView(
    String appId,
    String function,
    RecommendationView.Agency opd,
    RegionCode region,
    String leave,
    String state,
    Optional<UUID> leaveId,
    Optional<String> leaveName,
    Optional<LocalDate> validUntil,
    Instant publishedAt,
    boolean inUse) {

  static PublishedFunctionView of(
      PublishedFunction.Standing standing,
      RecommendationView.Agency opd,
      boolean inUse,
      LocalDate today) {
    PublishedFunction published = standing.published();
    Optional<Ground> ground = standing.ground();
    return new PublishedFunctionView(
        published.appId(),
        published.function(),
        opd,
        published.region(),
        ground
            .map(one -> one.kind() == Ground.Kind.LETTER ? "letter" : "waiver")
            .orElse("before_letters"),
        ground
            .map(one -> one.withdrawn() ? "withdrawn" : one.holds(today) ? "valid" : "expired")
            .orElse("valid"),
        ground.map(Ground::id),
        ground.map(Ground::name),
        ground.map(Ground::until),
        published.publishedAt(),
        inUse);
  }
}
