package id.satuwarga.server.sandbox;

import com.nimbusds.oauth2.sdk.Scope;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Signs who a fictitious person is, as far as the scopes asked. The pair is new at every start:
 * clients look a key up when they meet one they do not know.
 */
@Singleton
final class IdTokens {
  static final Duration LIFE = Duration.ofMinutes(5);
  private final SigningKey key = SigningKey.generate("provider_" + UUID.randomUUID());
  private final SandboxConfig config;
  private final Clock clock;

  @Inject
  IdTokens(SandboxConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  private record Claims(
      String iss,
      String sub,
      String aud,
      long iat,
      long exp,
      String nonce,
      String name,
      Optional<String> nik,
      Optional<LocalDate> birthDate,
      Optional<String> phone,
      Optional<String> email) {}

  record Jwk(String kty, String crv, String x, String y, String kid, String use, String alg) {}

  record Jwks(List<Jwk> keys) {}

  Jwks jwks() {
    VerifyingKey half = key.verifyingKey();
    return new Jwks(
        List.of(new Jwk("EC", "P-256", half.x(), half.y(), half.keyId(), "sig", "ES256")));
  }

  String sign(Grants.Grant grant) {
    long now = clock.instant().getEpochSecond();
    Person person = grant.person();
    Scope scope = Scope.parse(grant.scope());
    return key.sign(
        "JWT",
        new Claims(
            config.publicUrl(),
            person.slug(),
            grant.clientId(),
            now,
            now + LIFE.toSeconds(),
            grant.nonce(),
            person.name(),
            when(scope, "nik", person.nik()),
            when(scope, "profile", person.birthDate()),
            when(scope, "phone", person.phone()),
            when(scope, "email", person.email())));
  }

  private static <T> Optional<T> when(Scope scope, String asked, T value) {
    return scope.contains(asked) ? Optional.of(value) : Optional.empty();
  }
}
