package id.satuwarga.server.identity;

import id.satuwarga.server.agency.OpdKey;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.jwt.Jwt;
import id.satuwarga.server.platform.jwt.JwtRefused;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import id.satuwarga.server.platform.jwt.JwtVerifier;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/**
 * Tokens for the back ends of OPDs, for an assertion signed by a key the OPD registered (RFC 7523).
 * An assertion counts once.
 */
final class OpdTokens {
  static final Duration LIFETIME = Duration.ofMinutes(10);
  private final ClientAssertion rules;
  private final UsableOpdKeys keys;
  private final JwtVerifier verifier;
  private final AssertionRepository assertions;
  private final Database database;
  private final TokenSigner signer;

  @Inject
  OpdTokens(
      ClientAssertion rules,
      UsableOpdKeys keys,
      JwtVerifier verifier,
      AssertionRepository assertions,
      Database database,
      TokenSigner signer) {
    this.rules = rules;
    this.keys = keys;
    this.verifier = verifier;
    this.assertions = assertions;
    this.database = database;
    this.signer = signer;
  }

  /** A token, or the problem {@code client-not-authenticated} for whatever reason it was. */
  Future<String> issue(String assertion) {
    try {
      Jwt claimed = rules.read(assertion);
      return keys.findNow(claimed.text("sub"), claimed.keyId())
          .compose(key -> issue(claimed, key.orElseThrow(() -> new JwtRefused(Reason.KEY))))
          .recover(OpdTokens::notAuthenticated);
    } catch (JwtRefused refused) {
      return notAuthenticated(refused);
    }
  }

  private Future<String> issue(Jwt claimed, OpdKey key) {
    return verifier
        .verify(claimed, new VerifyingKey(key.keyId(), key.jwk().x(), key.jwk().y()))
        .compose(this::takeOnce)
        .map(
            taken ->
                signer.sign(
                    OpdAccessToken.TYPE,
                    new OpdAccessToken(key.opd().value(), rules.issuer(), key.keyId()),
                    LIFETIME));
  }

  /** Last of all, so that nobody can use up an assertion that is not theirs. */
  private Future<Void> takeOnce(Jwt proved) {
    Instant forgottenAt =
        Instant.ofEpochSecond(proved.seconds("exp")).plus(ClientAssertion.SKEW.multipliedBy(2));
    return assertions
        .take(
            database.reads(), proved.text("sub"), Hashes.sha256Hex(proved.text("jti")), forgottenAt)
        .map(
            first -> {
              if (!first) {
                throw new JwtRefused(Reason.CLAIM);
              }
              return (Void) null;
            });
  }

  private static Future<String> notAuthenticated(Throwable why) {
    return Future.failedFuture(
        why instanceof JwtRefused ? IdentityProblems.clientNotAuthenticated().asException() : why);
  }
}
