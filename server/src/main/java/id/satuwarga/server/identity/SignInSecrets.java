package id.satuwarga.server.identity;

import id.satuwarga.server.platform.id.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.inject.Inject;

/** What is random, timed or fixed by the deployment about a sign-in. */
final class SignInSecrets {
  private final Tokens tokens;
  private final Clock clock;
  private final IdentityConfig config;

  @Inject
  SignInSecrets(Tokens tokens, Clock clock, IdentityConfig config) {
    this.tokens = tokens;
    this.clock = clock;
    this.config = config;
  }

  SignIn signIn(SignInRequest request) {
    return new SignIn(
        next(), next(), request.app(), request.state(), request.challenge(), request.language());
  }

  String next() {
    return tokens.random();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Instant signInEnds() {
    return now().plus(config.lifetimes().signIn());
  }

  Instant codeEnds() {
    return now().plus(config.lifetimes().code());
  }

  URI address(SignIn signIn, AppAddress.Outcome outcome) {
    return AppAddress.of(config, signIn, outcome);
  }
}
