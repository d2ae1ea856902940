package id.satuwarga.server.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A message in hand: what to send where, and how its endpoint has fared.
 *
 * @param sealed the secrets to sign with, closed; the former one too while it is good
 * @param failures of the endpoint in a row
 */
record Parcel(
    EndpointId endpoint,
    long seq,
    UUID claim,
    EventId eventId,
    String url,
    List<String> sealed,
    String body,
    int attempts,
    int failures) {}
