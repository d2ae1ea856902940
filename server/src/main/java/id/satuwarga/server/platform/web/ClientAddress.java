package id.satuwarga.server.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * Where an anonymous request comes from, for counting only. {@code X-Forwarded-For} is read from
 * its end, and only as far back as it was written by proxies the deployment names: what a caller
 * puts there itself counts for nothing.
 */
final class ClientAddress {
  private final List<Network> trustedProxies;

  ClientAddress(List<Network> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /** The name to count the caller under; everybody without an address counts as one. */
  String of(String peer, List<String> forwarded) {
    Optional<Network> at = Network.parse(peer);
    if (trustedProxies.isEmpty() || at.isEmpty()) {
      return at.map(Network::household).orElse("");
    }
    String[] hops = String.join(",", forwarded).split(",", -1);
    Network client = at.get();
    for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
      Optional<Network> before = single(hops[i].trim());
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return client.household();
  }

  private static Optional<Network> single(String hop) {
    return hop.indexOf('/') < 0 ? Network.parse(hop) : Optional.empty();
  }

  private boolean isTrusted(Network address) {
    return trustedProxies.stream().anyMatch(proxy -> proxy.holds(address));
  }
}
