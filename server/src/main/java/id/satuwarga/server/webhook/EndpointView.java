package id.satuwarga.server.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An endpoint as its OPD sees it; its secret only in the answer that made it. */
record EndpointView(
    EndpointId webhookId,
    String url,
    @Nullable String label,
    Instant registeredAt,
    @Nullable Instant pausedAt,
    int failures,
    @Nullable String lastFailure,
    @Nullable Instant restUntil,
    @Nullable String secret) {
  static EndpointView of(Endpoint endpoint) {
    return of(endpoint, null);
  }

  static EndpointView of(Registered made) {
    return of(made.endpoint(), made.secret().text());
  }

  /** An endpoint with the secret that was made just now. */
  record Registered(Endpoint endpoint, SigningSecret secret) {}

  private static EndpointView of(Endpoint endpoint, @Nullable String secret) {
    return new EndpointView(
        endpoint.id(),
        endpoint.url(),
        endpoint.label(),
        endpoint.registeredAt(),
        endpoint.pausedAt(),
        endpoint.failures(),
        endpoint.lastFailure(),
        endpoint.restUntil(),
        secret);
  }
}
