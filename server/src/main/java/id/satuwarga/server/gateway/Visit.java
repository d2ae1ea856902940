package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A citizen in one service. {@code region} is the operator's territory that the citizen lives in:
 * the exact home is a claim, and travels only when the citizen agrees.
 */
record Visit(
    UUID id,
    CitizenId citizen,
    String sessionId,
    AppId appId,
    OpdCode opd,
    RegionCode region,
    Place place,
    Language language,
    int contract,
    Instant openedAt) {
  static final Duration LENGTH = Duration.ofHours(1);

  /** Where in the service the citizen is. */
  record Place(String page, Map<String, String> params) {}

  Instant expiresAt() {
    return openedAt.plus(LENGTH);
  }

  boolean isOverAt(Instant now) {
    return !now.isBefore(expiresAt());
  }

  @Override
  public String toString() {
    return "Visit[" + id + "]";
  }
}
