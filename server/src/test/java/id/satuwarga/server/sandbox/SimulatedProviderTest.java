package id.satuwarga.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stand-in for the national identity provider, as its clients and its page meet it. */
class SimulatedProviderTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String CALLBACK = "http://localhost:9/officer/callback";
  private static final String VERIFIER = "v".repeat(50);

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void theGalleryShowsAllEightWithRoleAndRegion() {
    TestReply page = server.provider().get(authorize(Map.of())).hasStatus(200);
    for (String person :
        List.of("siti", "bagus", "sutrisno", "maria", "andika", "lestari", "rizal", "ningsih")) {
      assertThat(page.text()).contains("name=\"person\" value=\"" + person + "\"");
    }
    assertThat(page.text())
        .contains(
            "<html lang=\"id\">", "Maria Kewa Tukan", "Nunukan Barat, Nunukan, Kabupaten Nunukan")
        .contains("Petugas pengaduan Diskominfo Batam")
        .doesNotContain("<script", "style=", "9901");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("style-src 'self'")
        .contains("form-action 'self' http://localhost:9 ")
        .doesNotContain("unsafe");
  }

  @Test
  void itSpeaksEnglishWhenAsked() {
    server
        .provider()
        .get(authorize(Map.of("ui_locales", "en")))
        .hasStatus(200)
        .hasHeader("Content-Language", "en");
    assertThat(server.provider().get(authorize(Map.of("ui_locales", "en"))).text())
        .contains("<html lang=\"en\">", "Sign in as whom?");
  }

  @Test
  void theStyleSheetIsAFile() {
    TestReply style = server.provider().get("/style.css").hasStatus(200);
    assertThat(style.contentType()).isEqualTo("text/css");
  }

  @Test
  void unknownClientsAndAddressesGetNoPageAndNoRedirect() {
    for (Map<String, String> change :
        List.of(
            Map.of("client_id", "stranger"),
            Map.of("redirect_uri", "https://evil.example/"),
            Map.of("redirect_uri", CALLBACK + "/more"),
            Map.of("redirect_uri", CALLBACK + "?x=y"),
            Map.of("redirect_uri", CALLBACK.replace("http:", "https:")),
            Map.of("redirect_uri", CALLBACK + "#x"),
            Map.of("redirect_uri", "javascript:alert(1)"),
            Map.of("client_id", "satuwarga"))) {
      TestReply reply = server.provider().get(authorize(change));
      reply.hasStatus(401).isProblem("client-unknown");
      assertThat(reply.header("Location")).isEmpty();
    }
  }

  @Test
  void aRequestWithoutProofIsRefused() {
    for (Map<String, String> change :
        List.of(
            Map.of("code_challenge_method", "plain"),
            Map.of("code_challenge", "short"),
            Map.of("nonce", ""),
            Map.of("state", ""),
            Map.of("response_type", "token"))) {
      server.provider().get(authorize(change)).hasStatus(400).isProblem("request-invalid");
    }
  }

  @Test
  void valuesOfTheRequestStayValues() {
    String nasty = "\"><script>alert(1)</script>'&x";
    String page = server.provider().get(authorize(Map.of("state", nasty))).text();
    assertThat(page).doesNotContain("<script", "alert(1)<");
    URI back = choose(Map.of("state", nasty), "siti");
    assertThat(back.getHost()).isEqualTo("localhost");
    assertThat(query(back).get("state")).isEqualTo(encode(nasty));
  }

  @Test
  void aFormCannotBringARedirectOfItsOwn() {
    for (Map<String, String> change :
        List.of(
            Map.of("redirect_uri", "https://evil.example/"),
            Map.of("client_id", "stranger"),
            Map.of("code_challenge_method", "plain"))) {
      TestReply reply =
          server
              .provider()
              .postForm("/authorize", Map.of("request", request(change), "person", "siti"));
      reply.hasStatus(401).isProblem("client-unknown");
      assertThat(reply.header("Location")).isEmpty();
    }
    server
        .provider()
        .postForm("/authorize", Map.of("request", "x".repeat(40), "person", "siti"))
        .hasStatus(401);
  }

  @Test
  void nobodyElseCanBeChosen() {
    server
        .provider()
        .postForm("/authorize", Map.of("request", request(Map.of()), "person", "budi"))
        .hasStatus(422)
        .isProblem("person-unknown");
  }

  @Test
  void whoCancelsGoesBackWithoutACode() {
    Map<String, String> query = query(choose(Map.of(), "cancel"));
    assertThat(query).containsEntry("error", "access_denied").doesNotContainKey("code");
    assertThat(query).containsEntry("state", "state-of-the-desk").containsKey("iss");
  }

  @Test
  void aCodeIsWorthOneIdToken() {
    String code = query(choose(Map.of(), "andika")).get("code");
    TestReply tokens = exchange(code, VERIFIER, basic("apekesah-batam", "apekesah-secret"));
    String claims = claims(tokens.hasStatus(200).json("/id_token"));
    assertThat(claims).contains("\"sub\":\"andika\"", "\"nonce\":\"nonce-of-the-desk\"");
    assertThat(claims).contains("\"name\":\"Andika Simarmata\"").doesNotContain("nik", "phone");
    exchange(code, VERIFIER, basic("apekesah-batam", "apekesah-secret"))
        .hasStatus(400)
        .isProblem("code-invalid")
        .has("/error", "invalid_grant");
  }

  @Test
  void aCodeWantsItsVerifierClientAndAddress() {
    exchange(code(), "w".repeat(50), basic("apekesah-batam", "apekesah-secret"))
        .hasStatus(400)
        .isProblem("code-invalid");
    exchange(code(), VERIFIER, basic("satuwarga", "upstream-secret"))
        .hasStatus(400)
        .isProblem("code-invalid");
    exchange(code(), VERIFIER, basic("apekesah-batam", "guess"))
        .hasStatus(401)
        .isProblem("client-unknown");
    exchange(code(), VERIFIER, server.provider()).hasStatus(401).isProblem("client-unknown");
    Map<String, String> form = form(code(), VERIFIER);
    form.put("redirect_uri", CALLBACK + "/");
    basic("apekesah-batam", "apekesah-secret").postForm("/token", form).hasStatus(400);
  }

  @Test
  void theSecretMayStandInTheForm() {
    Map<String, String> form = form(code(), VERIFIER);
    form.put("client_id", "apekesah-batam");
    form.put("client_secret", "apekesah-secret");
    server.provider().postForm("/token", form).hasStatus(200);
  }

  @Test
  void aCodeLivesAMinute() {
    String code = code();
    server.clock().advance(Duration.ofSeconds(61));
    exchange(code, VERIFIER, basic("apekesah-batam", "apekesah-secret"))
        .hasStatus(400)
        .isProblem("code-invalid");
  }

  @Test
  void theMetadataIsWhatItSays() {
    TestReply metadata = server.provider().get("/.well-known/openid-configuration").hasStatus(200);
    metadata
        .has("/issuer", "http://localhost:" + server.providerPort())
        .has("/code_challenge_methods_supported/0", "S256")
        .has("/authorization_response_iss_parameter_supported", true);
    TestReply jwks = server.provider().get("/jwks").hasStatus(200);
    assertThat(jwks.text()).doesNotContain("\"d\"");
  }

  private static String code() {
    return query(choose(Map.of(), "andika")).get("code");
  }

  private static URI choose(Map<String, String> change, String person) {
    return URI.create(
        server
            .provider()
            .postForm("/authorize", Map.of("request", request(change), "person", person))
            .hasStatus(303)
            .header("Location")
            .orElseThrow());
  }

  private static TestReply exchange(String code, String verifier, TestClient client) {
    return client.postForm("/token", form(code, verifier));
  }

  private static Map<String, String> form(String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", CALLBACK);
    form.put("code_verifier", verifier);
    return form;
  }

  private static TestClient basic(String id, String secret) {
    String both =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return server.provider().with("Authorization", "Basic " + both);
  }

  private static String authorize(Map<String, String> change) {
    return "/authorize?" + request(change);
  }

  private static String request(Map<String, String> change) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", "apekesah-batam");
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("scope", "openid");
    parameters.put("state", "state-of-the-desk");
    parameters.put("nonce", "nonce-of-the-desk");
    parameters.put("code_challenge", Challenge.of(VERIFIER));
    parameters.put("code_challenge_method", "S256");
    parameters.putAll(change);
    return parameters.entrySet().stream()
        .filter(parameter -> !parameter.getValue().isEmpty())
        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String claims(String token) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : address.getRawQuery().split("&", -1)) {
      values.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return values;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
