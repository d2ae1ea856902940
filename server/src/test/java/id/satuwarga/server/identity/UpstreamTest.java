package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.Resolver;
import id.satuwarga.server.platform.jwt.BadTokens;
import id.satuwarga.server.platform.jwt.JwtVerifier;
import id.satuwarga.server.platform.jwt.RawToken;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.testing.TestClock;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the national identity provider says is believed only when all of it is as it must be. */
class UpstreamTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final OutboundDoor DOOR =
      new OutboundDoor(VERTX, Mode.SANDBOX, Resolver.system(VERTX));
  private static final SignIn SIGN_IN =
      new SignIn("the-nonce", "v".repeat(43), App.WEB, "state", "c".repeat(43), Language.ID);
  private final TestClock clock = new TestClock();
  private FakeUpstream upstream;
  private UpstreamProvider provider;

  @BeforeEach
  void begin() throws Exception {
    upstream = new FakeUpstream(VERTX);
    provider = provider(upstream.issuer());
  }

  @AfterAll
  static void end() {
    VERTX.close();
  }

  private UpstreamProvider provider(String issuer) {
    IdentityConfig config =
        new IdentityConfig(
            Mode.SANDBOX,
            "http://localhost:1",
            Path.of("unused"),
            new IdentityConfig.Upstream(issuer, "satuwarga", new Secret("p@ss&word=%")),
            IdentityConfig.Lifetimes.usual(),
            AppLinks.none());
    UpstreamMetadata metadata = new UpstreamMetadata(DOOR, clock, config);
    IdToken idTokens = new IdToken(metadata, new JwtVerifier(VERTX), clock, config);
    return new UpstreamProvider(metadata, idTokens, DOOR, config);
  }

  @Test
  void manyAtOnceReadTheProviderOnce() {
    List<Future<URI>> all =
        IntStream.range(0, 50).mapToObj(i -> provider.authorization(SIGN_IN, "state")).toList();
    TestServer.await(Future.all(all));
    assertThat(upstream.keyReads).hasValue(1);
  }

  @Test
  void aReadingThatFailedIsTriedAgain() {
    upstream.status = 503;
    assertThatThrownBy(() -> TestServer.await(provider.authorization(SIGN_IN, "state")))
        .isNotNull();
    upstream.status = 200;
    assertThat(TestServer.await(provider.authorization(SIGN_IN, "state"))).isNotNull();
  }

  @Test
  void aGoodTokenNamesThePerson() {
    upstream.idToken(token(Map.of()));
    UpstreamPerson person = exchange();
    assertThat(person.name()).isEqualTo("Siti Rahmawati");
    assertThat(person.nik()).isEqualTo("9901015703920001");
    assertThat(person.phone()).contains("+628123456789");
    assertThat(upstream.lastForm)
        .contains("grant_type=authorization_code")
        .contains("client_secret=p%40ss%26word%3D%25")
        .contains("code_verifier=" + "v".repeat(43));
  }

  @TestFactory
  Stream<DynamicTest> badTokensNameNobody() {
    Map<String, String> table =
        new LinkedHashMap<>(
            new BadTokens(upstream.keys.get(0), "JWT", claims(Map.of()), now()).all());
    table.put("nonce of another sign-in", token(Map.of("nonce", "\"other\"")));
    table.put("nonce missing", token(Map.of("nonce", "")));
    table.put("nonce a list", token(Map.of("nonce", "[\"the-nonce\"]")));
    table.put("for another client of theirs", token(Map.of("azp", "\"other\"")));
    table.put("old", token(Map.of("iat", Long.toString(now() - 3600))));
    table.put("iat missing", token(Map.of("iat", "")));
    table.put("name missing", token(Map.of("name", "")));
    table.put("name empty", token(Map.of("name", "\"  \"")));
    table.put("name with a line break", token(Map.of("name", "\"a\\nb\"")));
    table.put("name with U+0000", token(Map.of("name", "\"a\\u0000b\"")));
    table.put("name without end", token(Map.of("name", "\"" + "x".repeat(201) + "\"")));
    table.put("nik missing", token(Map.of("nik", "")));
    table.put("nik of another shape", token(Map.of("nik", "\"123\"")));
    table.put("nik a number", token(Map.of("nik", "9901015703920001")));
    table.put("birth date that is none", token(Map.of("birth_date", "\"1992-02-31\"")));
    table.put("phone that is none", token(Map.of("phone", "\"0812\"")));
    table.put("email that is none", token(Map.of("email", "\"x\"")));
    table.put("subject with a space", token(Map.of("sub", "\"a b\"")));
    return table.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      upstream.idToken(entry.getValue());
                      fails(
                          entry.getKey().equals("a megabyte")
                              ? UpstreamFailure.Kind.UNAVAILABLE
                              : UpstreamFailure.Kind.NOT_BELIEVED);
                    }));
  }

  @Test
  void whatIsLeftOutMayBeLeftOut() {
    upstream.idToken(token(Map.of("phone", "", "email", "", "birth_date", "")));
    assertThat(exchange().phone()).isEmpty();
  }

  @Test
  void aNewKeyIsFoundButNotLookedForAllTheTime() {
    upstream.idToken(token(Map.of()));
    exchange();
    SigningKey next = SigningKey.generate("upstream_2");
    upstream.keys.add(next);
    upstream.idToken(RawToken.signed(next, RawToken.header("JWT", next), claims(Map.of())));
    fails(UpstreamFailure.Kind.NOT_BELIEVED);
    assertThat(upstream.keyReads).hasValue(1);
    clock.advance(Duration.ofSeconds(11));
    upstream.idToken(RawToken.signed(next, RawToken.header("JWT", next), claims(Map.of())));
    exchange();
    assertThat(upstream.keyReads).hasValue(2);
  }

  @Test
  void refusedCodesAndNonsenseAreNotBelieved() {
    for (String body :
        List.of("{\"error\":\"invalid_grant\"}", "", "nonsense", "[]", "{\"id_token\":7}", "{}")) {
      upstream.tokenBody = body;
      for (int status : List.of(200, 400, 401)) {
        upstream.tokenStatus = status;
        fails(UpstreamFailure.Kind.NOT_BELIEVED);
      }
    }
  }

  @Test
  void aProviderThatIsDownIsUnavailable() {
    upstream.tokenStatus = 503;
    fails(UpstreamFailure.Kind.UNAVAILABLE);
    upstream.status = 500;
    provider = provider(upstream.issuer());
    fails(UpstreamFailure.Kind.UNAVAILABLE);
    provider = provider("http://127.0.0.1:1");
    fails(UpstreamFailure.Kind.UNAVAILABLE);
  }

  @Test
  void aConfigurationOfAnotherProviderIsNotBelieved() {
    upstream.changes = new JsonObject().put("issuer", "https://evil.example");
    fails(UpstreamFailure.Kind.NOT_BELIEVED);
    upstream.changes = new JsonObject().putNull("token_endpoint");
    fails(UpstreamFailure.Kind.NOT_BELIEVED);
  }

  @Test
  void keysAreFetchedThroughTheGuardedDoorOnly() {
    upstream.changes = new JsonObject().put("jwks_uri", "http://169.254.169.254/keys");
    fails(UpstreamFailure.Kind.UNAVAILABLE);
  }

  @Test
  void theIssuerOfTheAnswerIsAskedForWhereThePromiseIs() {
    assertThat(judge(Optional.empty())).isTrue();
    assertThat(judge(Optional.of(upstream.issuer()))).isTrue();
    assertThat(judge(Optional.of("https://evil.example"))).isFalse();
    upstream.changes = new JsonObject().put("authorization_response_iss_parameter_supported", true);
    provider = provider(upstream.issuer());
    assertThat(judge(Optional.empty())).isFalse();
  }

  private boolean judge(Optional<String> issuer) {
    return provider
        .judgeIssuer(issuer)
        .map(true)
        .recover(no -> Future.succeededFuture(false))
        .await();
  }

  private UpstreamPerson exchange() {
    try {
      return provider.exchange("code", SIGN_IN).await(15, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new AssertionError(slow);
    }
  }

  private void fails(UpstreamFailure.Kind kind) {
    assertThatThrownBy(this::exchange)
        .isInstanceOfSatisfying(
            UpstreamFailure.class, why -> assertThat(why.kind()).isEqualTo(kind));
  }

  private String token(Map<String, String> changes) {
    SigningKey key = upstream.keys.get(0);
    return RawToken.signed(key, RawToken.header("JWT", key), claims(changes));
  }

  /** An empty change leaves the claim out. */
  private String claims(Map<String, String> changes) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "\"" + upstream.issuer() + "\"");
    claims.put("aud", "\"satuwarga\"");
    claims.put("sub", "\"siti\"");
    claims.put("iat", Long.toString(now()));
    claims.put("exp", Long.toString(now() + 300));
    claims.put("nonce", "\"the-nonce\"");
    claims.put("name", "\"Siti Rahmawati\"");
    claims.put("nik", "\"9901015703920001\"");
    claims.put("birth_date", "\"1992-03-17\"");
    claims.put("phone", "\"+628123456789\"");
    claims.put("email", "\"siti@warga.example\"");
    claims.putAll(changes);
    StringBuilder json = new StringBuilder("{");
    claims.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            json.append('"').append(name).append("\":").append(value).append(',');
          }
        });
    json.setCharAt(json.length() - 1, '}');
    return json.toString();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
