package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.jwt.Jwt;
import id.satuwarga.server.platform.jwt.JwtGuard;
import id.satuwarga.server.platform.jwt.JwtRefused;
import id.satuwarga.server.platform.jwt.JwtRules;
import id.satuwarga.server.platform.jwt.JwtVerifier;
import io.vertx.core.Future;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Reads the provider's ID token and believes it only when every part of it is as it must be. */
final class IdToken {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Duration OLDEST = Duration.ofMinutes(10);
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Cs}]{1,200}");
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}");
  private final UpstreamMetadata metadata;
  private final JwtVerifier verifier;
  private final Clock clock;
  private final IdentityConfig.Upstream upstream;
  private final JwtRules rules;

  @Inject
  IdToken(UpstreamMetadata metadata, JwtVerifier verifier, Clock clock, IdentityConfig config) {
    this.metadata = metadata;
    this.verifier = verifier;
    this.clock = clock;
    this.upstream = config.upstream();
    this.rules = new JwtRules(Set.of("", "JWT"), upstream.issuer(), upstream.clientId(), SKEW);
  }

  /** The person, when the token is the provider's, for us, of this sign-in and not old. */
  Future<UpstreamPerson> prove(String compact, String nonce) {
    try {
      Jwt token = rules.judge(JwtGuard.read(compact), clock);
      judgeSignIn(token, nonce);
      return metadata
          .key(token.keyId())
          .compose(key -> verifier.verify(token, key))
          .map(this::person)
          .recover(IdToken::notBelieved);
    } catch (JwtRefused refused) {
      return notBelieved(refused);
    }
  }

  private void judgeSignIn(Jwt token, String nonce) {
    boolean forUs = token.findText("azp").orElse(upstream.clientId()).equals(upstream.clientId());
    boolean recent = token.seconds("iat") >= clock.instant().minus(OLDEST).getEpochSecond();
    if (!forUs || !recent || !Hashes.same(token.text("nonce"), nonce)) {
      throw new JwtRefused(JwtRefused.Reason.CLAIM);
    }
  }

  private UpstreamPerson person(Jwt token) {
    try {
      return new UpstreamPerson(
          upstream.issuer(),
          shaped(SUBJECT, token.text("sub")),
          shaped(NAME, Normalizer.normalize(token.text("name"), Normalizer.Form.NFC).strip()),
          new Nik(token.text("nik")).digits(),
          token.findText("birth_date").map(LocalDate::parse),
          token.findText("phone").map(text -> shaped(PHONE, text)),
          token.findText("email").map(text -> shaped(EMAIL, text)));
    } catch (IllegalArgumentException | DateTimeException unusable) {
      throw UpstreamFailure.notBelieved("a claim of its ID token has not the right shape");
    }
  }

  private static String shaped(Pattern shape, String text) {
    if (!shape.matcher(text).matches()) {
      throw new IllegalArgumentException("not the shape of it");
    }
    return text;
  }

  private static Future<UpstreamPerson> notBelieved(Throwable why) {
    return Future.failedFuture(
        why instanceof JwtRefused refused
            ? UpstreamFailure.notBelieved("its ID token was refused: " + refused.reason())
            : why);
  }
}
