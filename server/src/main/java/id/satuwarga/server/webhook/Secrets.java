package id.satuwarga.server.webhook;

import id.satuwarga.server.identity.Envelopes;
import java.security.SecureRandom;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Secrets of endpoints: made, closed for the database, and opened to sign. */
@Singleton
final class Secrets {
  private final Envelopes envelopes;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Secrets(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  SigningSecret make() {
    return SigningSecret.make(random);
  }

  String close(Endpoint endpoint, SigningSecret secret) {
    return envelopes.close(secret.text(), owner(endpoint.id()));
  }

  /** Those that open; none does when the deployment's keys are not those they were closed with. */
  List<SigningSecret> open(EndpointId endpoint, List<String> sealed) {
    return sealed.stream()
        .flatMap(one -> envelopes.open(one, owner(endpoint)).stream())
        .map(SigningSecret::new)
        .toList();
  }

  private static String owner(EndpointId endpoint) {
    return "webhook " + endpoint;
  }
}
