package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
  @RegisterExtension static final TestKernel kernel = new TestKernel(KernelRoutes.all());

  private static TestClient citizen() {
    return kernel
        .as(new Caller.Citizen(UUID.randomUUID().toString(), "s1"))
        .with("Idempotency-Key", UUID.randomUUID().toString());
  }

  @Test
  void anUnknownPathIsAProblem() {
    kernel.anonymous().get("/nowhere").hasStatus(404).isProblem("not-found");
  }

  @Test
  void anotherVerbIsToldWhichAreThere() {
    kernel
        .anonymous()
        .delete("/things/1")
        .hasStatus(405)
        .isProblem("method-not-allowed")
        .hasHeader("Allow", "GET, HEAD, PUT");
  }

  @Test
  void aFixedPathWinsOverATemplatedOne() {
    kernel.anonymous().post("/things/latest").hasStatus(204);
    kernel.anonymous().get("/things/latest").hasStatus(405).hasHeader("Allow", "POST");
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    TestReply reply = kernel.anonymous().head("/open").hasStatus(200);
    assertThat(reply.bytes()).isEmpty();
    assertThat(reply.header("Content-Length")).isPresent();
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    kernel
        .anonymous()
        .postBytes("/upload", "image/png", new byte[100_001])
        .hasStatus(413)
        .isProblem("body-too-large")
        .has("/max_bytes", 100_000);
  }

  @Test
  void aBodyWithinTheLimitIsRead() {
    kernel
        .anonymous()
        .postBytes("/upload", "image/png", new byte[100_000])
        .hasStatus(200)
        .has("/length", 100_000);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    kernel
        .anonymous()
        .postBytes("/upload", "image/gif", new byte[10])
        .hasStatus(415)
        .isProblem("media-type-unsupported")
        .has("/supported/0", "image/png");
  }

  @Test
  void anotherCharsetIsRefused() {
    citizen()
        .send("POST", "/things", "application/json; charset=utf-16", new byte[] {1})
        .hasStatus(415);
  }

  @Test
  void aMissingBodyIsNamed() {
    citizen()
        .post("/things")
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "");
  }

  @Test
  void anAcceptHeaderThatExcludesTheAnswerIsRefused() {
    kernel.anonymous().with("Accept", "text/html").get("/open").hasStatus(406);
    kernel.anonymous().with("Accept", "application/json;q=0").get("/open").hasStatus(406);
    kernel.anonymous().with("Accept", "text/html, application/*").get("/open").hasStatus(200);
  }

  @Test
  void everyBreachIsNamedWithItsPlace() {
    TestReply reply =
        citizen()
            .post(
                "/things",
                "{\"size\": 11, \"kind\": \"huge\", \"tags\": [\"abcdefgh\"], \"x\": 1,"
                    + " \"part\": {\"label\": \"a\"}}")
            .hasStatus(400)
            .isProblem("request-invalid");
    assertThat(reply.each("/errors", "pointer"))
        .containsExactlyInAnyOrder("/name", "/size", "/kind", "/tags/0", "/x", "/part/label");
    assertThat(reply.each("/errors", "detail"))
        .contains("wajib diisi", "paling besar 10", "paling banyak 5 huruf");
  }

  @Test
  void problemsSpeakTheCallersLanguage() {
    kernel
        .anonymous()
        .with("Accept-Language", "en-GB,en;q=0.9,id;q=0.5")
        .get("/open?q=12345678901")
        .has("/errors/0/pointer", "query/q")
        .has("/errors/0/detail", "at most 10 characters")
        .hasHeader("Content-Language", "en");
  }

  @Test
  void parametersAreJudgedByTheirType() {
    kernel.anonymous().get("/open?limit=abc").isProblem("request-invalid");
    kernel.anonymous().get("/open?limit=0").isProblem("request-invalid");
    kernel.anonymous().get("/open?limit=9999999999999999999").isProblem("request-invalid");
    kernel.anonymous().get("/open?limit=5&limit=6").isProblem("request-invalid");
    kernel.anonymous().get("/open?tag=a&tag=c").isProblem("request-invalid");
    kernel.anonymous().get("/open?tag=a&tag=b").has("/tags/1", "b");
  }

  @Test
  void aTextThatLooksLikeANumberStaysAText() {
    kernel.anonymous().get("/open?q=21.71").hasStatus(200).has("/q", "21.71");
    kernel.anonymous().get("/open?q=%22a%22").hasStatus(200).has("/q", "\"a\"");
  }

  @Test
  void theContractsDefaultIsTheLimit() {
    kernel.anonymous().get("/open").has("/limit", 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":\"a\"} x",
        "{\"name\":",
        "{\"name\":\"\\u0000\"}",
        "{\"na\\u0000me\":\"a\"}",
        "{\"name\":\"\\ud800\"}",
        "{\"name\":NaN}",
        "'x'",
        "{\"size\":1e999999999999}"
      })
  void brokenJsonIsMalformed(String body) {
    citizen().post("/things", body).hasStatus(400).isProblem("request-malformed");
  }

  @Test
  void deepJsonIsMalformed() {
    citizen()
        .post("/things", "[".repeat(10_000) + "]".repeat(10_000))
        .hasStatus(400)
        .isProblem("request-malformed");
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    citizen().send("POST", "/things", "application/json", latin).isProblem("request-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"a\"", "[]"})
  void jsonOfAnotherTypeIsInvalid(String body) {
    citizen().post("/things", body).hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void textIsBroughtIntoNormalFormC() {
    citizen().post("/things", Map.of("name", "Re\u0301")).hasStatus(201).has("/name", "R\u00e9");
    kernel.anonymous().get("/open?q=e%CC%81").has("/q", "\u00e9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open?q=%00", "/open?q=%zz", "/open?q=%C3", "/open?%00=a"})
  void badPercentEncodingIsMalformed(String path) {
    kernel
        .anonymous()
        .send("GET", path.replace("%zz", "%ff"), "", new byte[0])
        .hasStatus(400)
        .isProblem("request-malformed");
  }

  @Test
  void formsAreJudgedByTheContract() {
    kernel.anonymous().postForm("/form", Map.of("grant_type", "a_b")).has("/grant_type", "a_b");
    kernel
        .anonymous()
        .postForm("/form", Map.of("grant_type", "A", "note", "123456"))
        .isProblem("request-invalid");
    kernel.anonymous().postForm("/form", Map.of("note", "1")).isProblem("request-invalid");
    byte[] twice = "grant_type=a&grant_type=b".getBytes(StandardCharsets.UTF_8);
    kernel
        .anonymous()
        .send("POST", "/form", "application/x-www-form-urlencoded", twice)
        .isProblem("request-invalid");
    byte[] nul = "grant_type=a%00".getBytes(StandardCharsets.UTF_8);
    kernel
        .anonymous()
        .send("POST", "/form", "application/x-www-form-urlencoded", nul)
        .isProblem("request-malformed");
  }

  @Test
  void aCursorThatWasChangedIsTheCallersMistake() {
    String cursor = Cursor.of("0199", "x").encode();
    kernel.anonymous().get("/open?cursor=" + cursor).has("/cursor", "0199");
    for (String bad :
        new String[] {"AAAA", "W10", "bnVsbA", cursor.substring(1), "W251bGxd", "eyJhIjoxfQ"}) {
      kernel.anonymous().get("/open?cursor=" + bad).hasStatus(400).isProblem("cursor-invalid");
    }
  }

  @Test
  void theRequestIdIsTakenOverOnlyWhenWellFormed() {
    kernel
        .anonymous()
        .with("X-Request-Id", "abc-12345")
        .get("/open")
        .hasHeader("X-Request-Id", "abc-12345");
    TestReply reply = kernel.anonymous().with("X-Request-Id", "a b<script>").get("/nowhere");
    assertThat(reply.header("X-Request-Id").orElseThrow()).doesNotContain("script");
    assertThat(reply.json("/instance"))
        .isEqualTo("urn:request:" + reply.header("X-Request-Id").orElseThrow());
  }

  @Test
  void aProblemOfASliceComesOutWhole() {
    kernel
        .anonymous()
        .get("/fail/problem")
        .hasStatus(409)
        .isProblem("too-tired")
        .has("/type", "http://localhost/problems/too-tired")
        .has("/title", "Lelah")
        .has("/hours", 8)
        .hasHeader("Retry-After", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"throw", "future", "null", "header"})
  void aBugIsAPlainInternalProblem(String how) {
    TestReply reply = kernel.anonymous().get("/fail/" + how).hasStatus(500).isProblem("internal");
    assertThat(reply.text()).doesNotContain("rahasia").doesNotContain("Exception");
    assertThat(reply.header("Set-Cookie")).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : new String[] {"/open", "/nowhere", "/page", "/fail/throw"}) {
      TestReply reply = kernel.anonymous().get(path);
      reply.hasHeader("X-Content-Type-Options", "nosniff");
      assertThat(reply.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void anAnswerOfAPageIsHtml() {
    TestReply page = kernel.anonymous().get("/page").hasStatus(200);
    page.hasHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    assertThat(page.text()).isEqualTo("<h1>Halo</h1>");
  }
}
