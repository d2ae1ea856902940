package id.satuwarga.sdk.opd.internal;

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.time.Duration;
import java.util.Optional;

/** An endpoint as the adapters of web servers see it. */
public interface Endpoint {
  /** The adapter's side of an endpoint. */
  static Endpoint of(MiniAppEndpoint endpoint) {
    if (endpoint instanceof Endpoint) {
      return (Endpoint) endpoint;
    }
    throw new IllegalArgumentException("an endpoint is made by MiniAppEndpoint.of");
  }

  /**
   * Answers a request, at the latest when the deadline has passed. Blocks: an adapter of an event
   * loop calls it elsewhere. Never throws.
   */
  EndpointAnswer answer(EndpointRequest request);

  /**
   * The answer to a request that is refused whatever its body says. For an adapter that has to read
   * a body on its own thread and before {@link #answer}: it reads none of a stranger's.
   */
  Optional<EndpointAnswer> refusal(EndpointRequest request);

  /**
   * How many calls may run at once. For an adapter with workers of its own, which needs as many and
   * one more: that one tells whoever is too many to come again.
   */
  int threads();

  /** How long an answer may take. */
  Duration deadline();
}
