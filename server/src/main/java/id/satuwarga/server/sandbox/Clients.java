package id.satuwarga.server.sandbox;

import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.platform.crypto.Hashes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** The programs that may sign people in at the simulated provider: ourselves, and those named. */
final class Clients {
  private final Map<String, SandboxConfig.Client> clients = new HashMap<>();
  private final String own;

  @Inject
  Clients(SandboxConfig config, IdentityConfig identity) {
    this.own = identity.upstream().clientId();
    clients.put(
        own,
        new SandboxConfig.Client(
            own, identity.upstream().clientSecret(), Set.of(identity.callback())));
    config.clients().forEach(client -> clients.putIfAbsent(client.id(), client));
  }

  /** The client, when the address is one of its own to the letter. */
  Optional<SandboxConfig.Client> find(String id, String redirect) {
    return Optional.ofNullable(clients.get(id))
        .filter(client -> client.redirects().contains(redirect));
  }

  boolean proves(String id, String secret) {
    return Optional.ofNullable(clients.get(id))
        .filter(client -> Hashes.same(client.secret().reveal(), secret))
        .isPresent();
  }
}
