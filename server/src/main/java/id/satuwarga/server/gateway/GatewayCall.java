package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One call to a mini-app as its developers see it: how it ended, and nothing about who made it. */
record GatewayCall(
    UUID id,
    AppId appId,
    Instant at,
    Optional<OpdCode> operator,
    String operation,
    Outcome outcome,
    String requestId) {

  /**
   * How it ended.
   *
   * @param status what the caller was answered
   * @param reason the code of the problem, if it was one
   */
  record Outcome(int status, Optional<String> reason, int durationMs) {}

  /** The word of the contract for what the OPD was called for. */
  static String operation(Errand errand) {
    return errand.name().toLowerCase(Locale.ROOT);
  }
}
