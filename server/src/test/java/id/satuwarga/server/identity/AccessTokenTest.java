package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.jwt.BadTokens;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which bearers get in, and that nothing else does. */
class AccessTokenTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final List<String> RUN_OUT = List.of("expired");

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @TestFactory
  Stream<DynamicTest> badTokensGetNobodyIn() {
    BadTokens bad = bad(AccessToken.TYPE);
    return bad.all().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> refused(entry.getKey(), entry.getValue())));
  }

  private static void refused(String name, String token) {
    // what is no header value at all is refused before anybody looks at the token
    String bearer = token.stripTrailing().isEmpty() ? "." : token;
    if (bearer.length() > 8000) {
      assertThat(server.withToken(bearer).get("/v1/me").status()).isBetween(400, 499);
      return;
    }
    server
        .withToken(bearer)
        .get("/v1/me")
        .hasStatus(401)
        .isProblem(RUN_OUT.contains(name) ? "token-expired" : "token-invalid");
  }

  @Test
  void theTableStartsFromATokenThatIsGood() {
    server.withToken(bad(AccessToken.TYPE).good()).get("/v1/me").hasStatus(200);
  }

  @Test
  void ourOwnTokensForOtherPurposesAreRefused() {
    for (String type : List.of("satuwarga-visit+jwt", "JWT", "AT+JWT", "at+jwt ")) {
      server.withToken(bad(type).good()).get("/v1/me").hasStatus(401).isProblem("token-invalid");
    }
    server.withToken(bad(OpdAccessToken.TYPE).good()).get("/v1/me").hasStatus(401);
  }

  @Test
  void keysOfTheOtherModeAreRefused() {
    SigningKey live = SigningKey.generate("live_" + keys().signer().verifyingKey().keyId());
    server
        .withToken(new BadTokens(live, AccessToken.TYPE, claims(), now()).good())
        .get("/v1/me")
        .hasStatus(401)
        .isProblem("token-invalid");
  }

  @Test
  void theClaimsAreThoseOfRfc9068() {
    String token = TestServer.await(sessions().accessToken(server.citizenId("siti")));
    String header = part(token, 0);
    assertThat(Json.tree(header).path("typ").asText()).isEqualTo("at+jwt");
    assertThat(Json.tree(header).path("alg").asText()).isEqualTo("ES256");
    assertThat(Json.tree(header).path("kid").asText()).startsWith("test_");
    assertThat(Json.tree(part(token, 1)).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "client_id", "iat", "exp", "jti");
    assertThat(part(token, 1)).doesNotContain("Siti").doesNotContain("9901");
  }

  @Test
  void aTokenRunsOutAlthoughItWasProvedBefore() {
    server.clock().stop();
    var client = server.as("siti");
    client.get("/v1/me").hasStatus(200);
    server.clock().advance(Duration.ofSeconds(580));
    client.get("/v1/me").hasStatus(200);
    server.clock().advance(Duration.ofSeconds(30));
    client.get("/v1/me").hasStatus(401).isProblem("token-expired");
  }

  @Test
  void theChallengeSaysWhatToDo() {
    server
        .anonymous()
        .get("/v1/me")
        .hasStatus(401)
        .isProblem("token-missing")
        .hasHeader("WWW-Authenticate", "Bearer");
  }

  @Test
  void thePublishedKeysVerifyOurTokensAndHoldNoSecret() {
    TestReply jwks = server.anonymous().get("/.well-known/jwks.json").hasStatus(200);
    assertThat(jwks.each("/keys", "kid")).containsExactly(keys().signer().verifyingKey().keyId());
    assertThat(jwks.text()).doesNotContain("\"d\"").doesNotContain("\"k\"");
  }

  private static BadTokens bad(String type) {
    return new BadTokens(keys().signer(), type, claims(), now());
  }

  private static long now() {
    return server.clock().instant().getEpochSecond();
  }

  /** Those of a real token, so that only what the table breaks is broken. */
  private static String claims() {
    return part(TestServer.await(sessions().accessToken(server.citizenId("siti"))), 1);
  }

  private static String part(String token, int number) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static TestSessions sessions() {
    return new TestSessions(server.config().identity(), server.database(), server.clock());
  }

  private static Keys keys() {
    return sessions().keys();
  }
}
