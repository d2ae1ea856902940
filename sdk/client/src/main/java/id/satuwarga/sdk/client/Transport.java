package id.satuwarga.sdk.client;

import java.io.IOException;

/**
 * How requests reach the server, where it is not the client's own HTTP: for an OPD whose network
 * knows one way out only, or a test without a network. Retries, limits, tokens and logs stay with
 * the client. Called by many threads at once.
 *
 * <pre>{@code
 * Transport transport =
 *     request -> TransportAnswer.of(202, headers, new ByteArrayInputStream(content));
 * SatuWarga.opd("diskominfo-batam").transport(transport);
 * }</pre>
 */
public interface Transport {
  /**
   * Sends one request once, follows no redirect, and gives the answer whatever its status is.
   *
   * @throws IOException when no answer came
   */
  TransportAnswer send(TransportRequest request) throws IOException;
}
