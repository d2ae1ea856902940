package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which an OPD wants to be told.
 *
 * @param failures times in a row that it failed
 * @param restUntil when it is tried again after too many of them
 */
record Endpoint(
    EndpointId id,
    OpdCode opd,
    String url,
    @Nullable String label,
    Instant registeredAt,
    @Nullable Instant pausedAt,
    int failures,
    @Nullable String lastFailure,
    @Nullable Instant restUntil) {

  static Endpoint registered(EndpointId id, OpdCode opd, EndpointEdit edit, Instant now) {
    return new Endpoint(id, opd, edit.url(), edit.label(), now, null, 0, null, null);
  }
}
