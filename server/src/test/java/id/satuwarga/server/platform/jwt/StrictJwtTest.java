package id.satuwarga.server.platform.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guard, proof and rules together, as every taker of tokens uses them. */
class StrictJwtTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1795318200L), ZoneOffset.UTC);
  private static final long NOW = 1795318200L;
  private static final SigningKey KEY = SigningKey.generate("test_1");
  private static final String CLAIMS =
      "{\"iss\":\"http://localhost\",\"aud\":\"http://localhost\",\"sub\":\"me\",\"iat\":"
          + NOW
          + ",\"exp\":"
          + (NOW + 50)
          + "}";
  private final JwtVerifier verifier = new JwtVerifier(VERTX);
  private final JwtRules rules =
      new JwtRules(Set.of("at+jwt"), "http://localhost", "http://localhost", Duration.ofSeconds(5));

  @AfterAll
  static void close() {
    VERTX.close();
  }

  @Test
  void aGoodTokenPasses() {
    assertThat(take(bad().good()).text("sub")).isEqualTo("me");
  }

  @Test
  void ourOwnSignerMakesGoodTokens() {
    assertThat(take(KEY.sign("at+jwt", Json.tree(CLAIMS))).text("sub")).isEqualTo("me");
  }

  @TestFactory
  Stream<DynamicTest> badTokensAreRefused() {
    return bad().all().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThatThrownBy(() -> take(entry.getValue()))
                            .isInstanceOf(JwtRefused.class)));
  }

  @Test
  void manySignaturesOfEverySortAreVerified() {
    for (int i = 0; i < 300; i++) {
      JsonNode claims = Json.tree(CLAIMS.replace("\"me\"", "\"me" + i + "\""));
      assertThat(take(KEY.sign("at+jwt", claims)).text("sub")).isEqualTo("me" + i);
    }
  }

  @Test
  void aLittleSkewIsForgivenAndNoMore() {
    assertThat(take(at(NOW + 4, NOW + 50)).text("sub")).isEqualTo("me");
    assertRefused(at(NOW + 6, NOW + 50), Reason.NOT_YET);
    assertThat(take(at(NOW - 60, NOW - 4)).text("sub")).isEqualTo("me");
    assertRefused(at(NOW - 60, NOW - 5), Reason.EXPIRED);
    assertRefused(at(NOW, NOW), Reason.CLAIM);
  }

  @Test
  void aPointOffTheCurveIsNoKey() {
    VerifyingKey key = KEY.verifyingKey();
    assertThatThrownBy(() -> new VerifyingKey("a", key.y(), key.x()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VerifyingKey("a", key.x() + "A", key.y()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void halvesOfTwoPairsAreNoPair() {
    VerifyingKey other = SigningKey.generate("test_2").verifyingKey();
    assertThatThrownBy(() -> SigningKey.of(other, KEY.secret()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SigningKey.of(KEY.verifyingKey(), KEY.secret()).sign("a", CLAIMS)).isNotEmpty();
  }

  private static BadTokens bad() {
    return new BadTokens(KEY, "at+jwt", CLAIMS, NOW);
  }

  private static String at(long made, long ends) {
    String claims =
        CLAIMS
            .replace("\"iat\":" + NOW, "\"iat\":" + made)
            .replace("\"exp\":" + (NOW + 50), "\"exp\":" + ends);
    return RawToken.signed(KEY, RawToken.header("at+jwt", KEY), claims);
  }

  private void assertRefused(String token, Reason reason) {
    assertThatThrownBy(() -> take(token))
        .isInstanceOfSatisfying(
            JwtRefused.class, why -> assertThat(why.reason()).isEqualTo(reason));
  }

  private Jwt take(String token) {
    Jwt jwt = JwtGuard.read(token);
    Future<Jwt> proved = verifier.verify(jwt, KEY.verifyingKey());
    try {
      Jwt judged = rules.judge(proved.await(10, TimeUnit.SECONDS), CLOCK);
      judged.text("sub");
      return judged;
    } catch (java.util.concurrent.TimeoutException slow) {
      throw new AssertionError(slow);
    }
  }
}
