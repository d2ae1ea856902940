package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the deployment decides about its simulated provider.
 *
 * @param publicUrl the address browsers and clients see, which is also the issuer
 * @param clients programs beside ourselves that may sign people in there
 */
public record SandboxConfig(Mode mode, int port, String publicUrl, List<Client> clients) {
  private static final String CLIENTS = "SATUWARGA_SANDBOX_CLIENTS";

  public SandboxConfig {
    clients = List.copyOf(clients);
  }

  /** A program that may use the provider, and the very addresses it may be answered at. */
  public record Client(String id, Secret secret, Set<String> redirects) {
    public Client {
      redirects = Set.copyOf(redirects);
    }
  }

  /** Reads {@code id|secret|redirect} for each client, separated by commas. */
  public static SandboxConfig read(Environment environment, Mode mode, int port, String publicUrl) {
    List<Client> clients = new ArrayList<>();
    for (String text : environment.list(CLIENTS)) {
      List<String> parts = List.of(text.split("\\|", -1));
      if (mode == Mode.PRODUCTION) {
        environment.mistake(CLIENTS, "has no place in production", "");
      } else if (parts.size() < 3 || parts.stream().anyMatch(String::isBlank)) {
        environment.mistake(CLIENTS, "must be id|secret|redirect for each client", "");
      } else {
        clients.add(
            new Client(
                parts.get(0),
                new Secret(parts.get(1)),
                Set.copyOf(parts.subList(2, parts.size()))));
      }
    }
    return new SandboxConfig(mode, port, publicUrl, clients);
  }

  /** Every part of the slice asks this first. */
  void requireSandbox() {
    if (mode != Mode.SANDBOX) {
      throw new IllegalStateException("fictitious people have no place in production");
    }
  }
}
