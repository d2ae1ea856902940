package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.jwt.BadTokens;
import id.satuwarga.server.platform.jwt.RawToken;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An OPD's back end proves itself by a registered key, and by nothing else. */
class OpdTokenTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String OPD = "diskominfo-batam";
  private SigningKey key;
  private String keyId;

  @BeforeEach
  void registerAKey() {
    SigningKey pair = SigningKey.generate("unnamed");
    keyId = register(OPD, pair);
    key = renamed(pair, keyId);
  }

  @AfterEach
  void revokeTheKey() {
    server.clock().reset();
    server.as("lestari").delete("/v1/opds/" + OPD + "/keys/" + keyId).hasStatus(204);
  }

  @Test
  void anAssertionGetsATokenForTenMinutes() {
    TestReply token = exchange(assertion(Map.of())).hasStatus(200).has("/token_type", "Bearer");
    token.has("/expires_in", 600);
    assertThat(callWith(token.json("/access_token"))).isNotEqualTo(401);
    server.clock().advance(Duration.ofMinutes(11));
    assertThat(callWith(token.json("/access_token"))).isEqualTo(401);
  }

  @Test
  void theTypeMayBeMissing() {
    String plain =
        RawToken.signed(key, "{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\"}", claims(Map.of()));
    exchange(plain).hasStatus(200);
    exchange(RawToken.signed(key, RawToken.header("at+jwt", key), claims(Map.of()))).hasStatus(401);
  }

  @TestFactory
  Stream<DynamicTest> badAssertionsGetNothing() {
    long now = server.clock().instant().getEpochSecond();
    return new BadTokens(key, "JWT", claims(Map.of()), now)
        .all().entrySet().stream()
            .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> refused(entry.getValue())));
  }

  private static void refused(String assertion) {
    TestReply reply = exchange(assertion);
    if (assertion.length() > 4096) {
      assertThat(reply.status()).isIn(400, 413);
    } else {
      reply.hasStatus(401).isProblem("client-not-authenticated").has("/error", "invalid_client");
    }
  }

  @Test
  void anAssertionCountsOnce() {
    String assertion = assertion(Map.of());
    exchange(assertion).hasStatus(200);
    exchange(assertion).hasStatus(401).isProblem("client-not-authenticated");
  }

  @Test
  void anAssertionCountsOnceEvenForManyAtOnce() {
    String assertion = assertion(Map.of());
    List<CompletableFuture<Integer>> tries =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> exchange(assertion).status()))
            .toList();
    assertThat(tries.stream().map(CompletableFuture::join).filter(status -> status == 200))
        .hasSize(1);
  }

  @Test
  void whatWasRefusedUsesNoIdUp() {
    String jti = "\"" + UUID.randomUUID() + "\"";
    exchange(assertion(Map.of("jti", jti, "aud", "\"https://evil.example\""))).hasStatus(401);
    exchange(assertion(Map.of("jti", jti))).hasStatus(200);
  }

  @Test
  void anAssertionLivesAMinuteAtMost() {
    long now = server.clock().instant().getEpochSecond();
    exchange(assertion(Map.of("iat", now + "", "exp", now + 60 + ""))).hasStatus(200);
    exchange(assertion(Map.of("iat", now + 10 + "", "exp", now + 75 + ""))).hasStatus(401);
    exchange(assertion(Map.of("iat", now + "", "exp", now + 120 + ""))).hasStatus(401);
    exchange(assertion(Map.of("iat", now - 50 + "", "exp", now + 30 + ""))).hasStatus(401);
    exchange(assertion(Map.of("iat", now - 3600 + "", "exp", now + 50 + ""))).hasStatus(401);
  }

  @Test
  void clocksMayDifferALittle() {
    long now = server.clock().instant().getEpochSecond();
    exchange(assertion(Map.of("iat", now + 3 + "", "exp", now + 60 + ""))).hasStatus(200);
    exchange(assertion(Map.of("iat", now - 40 + "", "exp", now - 2 + ""))).hasStatus(200);
    exchange(assertion(Map.of("iat", now - 40 + "", "exp", now - 10 + ""))).hasStatus(401);
    exchange(assertion(Map.of("iat", now + 20 + "", "exp", now + 60 + ""))).hasStatus(401);
  }

  @Test
  void oneAudienceIsEnoughAndItIsUs() {
    String us = "\"" + server.url() + "\"";
    exchange(assertion(Map.of("aud", "[" + us + "]"))).hasStatus(200);
    exchange(assertion(Map.of("aud", "[" + us + "," + us + "]"))).hasStatus(401);
    exchange(assertion(Map.of("aud", "\"" + server.url() + "/v1/token\""))).hasStatus(401);
  }

  @Test
  void theKeyOfOneOpdDoesNotSpeakForAnother() {
    String other = "\"dinkes-batam\"";
    exchange(assertion(Map.of("iss", other, "sub", other))).hasStatus(401);
    exchange(assertion(Map.of("sub", other))).hasStatus(401);
    exchange(assertion(Map.of("iss", other))).hasStatus(401);
    for (String none : List.of("\"X\"", "\"\"", "\"dinas kesehatan\"")) {
      exchange(assertion(Map.of("iss", none, "sub", none))).hasStatus(401);
    }
  }

  @Test
  void aRevokedKeyEndsItsTokensWithinSeconds() throws InterruptedException {
    String token = exchange(assertion(Map.of())).json("/access_token");
    assertThat(callWith(token)).isNotEqualTo(401);
    server.as("lestari").delete("/v1/opds/" + OPD + "/keys/" + keyId).hasStatus(204);
    exchange(assertion(Map.of())).hasStatus(401);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (callWith(token) != 401 && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(callWith(token)).isEqualTo(401);
  }

  @Test
  void otherGrantsAreNotSupported() {
    Map<String, String> form = form(assertion(Map.of()));
    for (String grant : List.of("password", "authorization_code", "", "refresh_token")) {
      form.put("grant_type", grant);
      server
          .anonymous()
          .postForm("/v1/token", form)
          .hasStatus(400)
          .isProblem("grant-unsupported")
          .has("/error", "unsupported_grant_type");
    }
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer");
    server.anonymous().postForm("/v1/token", form).hasStatus(400).isProblem("grant-unsupported");
  }

  @Test
  void anOpdIsNoCitizen() {
    String token = exchange(assertion(Map.of())).json("/access_token");
    server.withToken(token).get("/v1/me").hasStatus(403).isProblem("not-allowed");
  }

  /** Which operation does not matter, as long as an OPD's token is asked for. */
  private static int callWith(String token) {
    return server.withToken(token).get("/v1/notices").status();
  }

  private static TestReply exchange(String assertion) {
    return server.anonymous().postForm("/v1/token", form(assertion));
  }

  private static Map<String, String> form(String assertion) {
    return new HashMap<>(
        Map.of(
            "grant_type",
            "client_credentials",
            "client_assertion_type",
            ClientAssertion.TYPE,
            "client_assertion",
            assertion));
  }

  private String assertion(Map<String, String> changes) {
    return RawToken.signed(key, RawToken.header("JWT", key), claims(changes));
  }

  private static String claims(Map<String, String> changes) {
    long now = server.clock().instant().getEpochSecond();
    Map<String, String> claims =
        new HashMap<>(
            Map.of(
                "iss", "\"" + OPD + "\"",
                "sub", "\"" + OPD + "\"",
                "aud", "\"" + server.url() + "\"",
                "jti", "\"" + UUID.randomUUID() + "\"",
                "iat", Long.toString(now),
                "exp", Long.toString(now + 50)));
    claims.putAll(changes);
    StringBuilder json = new StringBuilder("{");
    claims.forEach(
        (name, value) -> json.append('"').append(name).append("\":").append(value).append(','));
    json.setCharAt(json.length() - 1, '}');
    return json.toString();
  }

  private static String register(String opd, SigningKey pair) {
    VerifyingKey half = pair.verifyingKey();
    return server
        .as("lestari")
        .post(
            "/v1/opds/" + opd + "/keys",
            Map.of(
                "jwk",
                Map.of("kty", "EC", "crv", "P-256", "x", half.x(), "y", half.y()),
                "label",
                "Uji"))
        .hasStatus(201)
        .json("/key_id");
  }

  private static SigningKey renamed(SigningKey pair, String keyId) {
    VerifyingKey half = pair.verifyingKey();
    return SigningKey.of(new VerifyingKey(keyId, half.x(), half.y()), pair.secret());
  }
}
