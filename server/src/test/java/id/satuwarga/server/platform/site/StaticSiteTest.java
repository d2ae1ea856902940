package id.satuwarga.server.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void everyProblemHasItsPage() {
    TestReply page = server.anonymous().get("/problems/request-invalid").hasStatus(200);
    assertThat(page.contentType()).isEqualTo("text/html");
    assertThat(page.text())
        .contains("<code>request-invalid</code>")
        .contains("<strong>400 · Permintaan tidak sesuai kontrak</strong>")
        .contains("JSON pointer");
    page.hasHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    server.anonymous().get("/problems/no-such-problem").hasStatus(404);
  }

  @Test
  void librariesAreKeptForEverUnderTheirVersion() {
    TestReply plain = server.anonymous().get("/webjars/lit/index.js").hasStatus(200);
    plain.hasHeader("Cache-Control", "no-cache");
    server
        .anonymous()
        .get("/webjars/lit/3.3.2/index.js")
        .hasStatus(200)
        .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
        .hasHeader("Content-Type", "text/javascript; charset=utf-8");
  }

  @Test
  void aKnownFileIsNotSentAgain() {
    String etag = server.anonymous().get("/webjars/lit/index.js").header("ETag").orElseThrow();
    TestReply again =
        server.anonymous().with("If-None-Match", etag).get("/webjars/lit/index.js").hasStatus(304);
    assertThat(again.bytes()).isEmpty();
  }

  @Test
  void textTravelsPacked() {
    String file = "/webjars/picocss__pico/css/pico.classless.min.css";
    int plain = server.anonymous().get(file).hasStatus(200).bytes().length;
    TestReply packed = server.anonymous().with("Accept-Encoding", "gzip").get(file);
    packed.hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
    assertThat(packed.bytes().length).isLessThan(plain / 3);
  }

  @Test
  void theContractIsThere() {
    assertThat(server.anonymous().get("/openapi.yaml").hasStatus(200).text())
        .startsWith("openapi: 3.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webjars/../application.conf",
        "/webjars/..%2f..%2fMETA-INF/MANIFEST.MF",
        "/META-INF/MANIFEST.MF",
        "/id/satuwarga/server/app/Main.class",
        "/db/migration/V001__deployment.sql",
        "/webjars/",
        "/webjars/lit/3.3.2/package.json%00.js",
        "/problems/..%2findex.html"
      })
  void nothingElseCanBeRead(String path) {
    assertThat(server.anonymous().get(path).status()).isIn(400, 404);
  }

  @Test
  void aMissingPageIsAPageForPeopleAndAProblemForPrograms() {
    TestReply page =
        server.anonymous().with("Accept", "text/html,*/*").get("/nowhere").hasStatus(404);
    assertThat(page.contentType()).isEqualTo("text/html");
    server.anonymous().get("/nowhere").hasStatus(404).isProblem("not-found");
    server.anonymous().with("Accept", "text/html").get("/v1/nowhere").isProblem("not-found");
  }

  @Test
  void whoWasNotHandedOverToTheAppReadsWhatToDo() {
    TestReply page =
        server
            .anonymous()
            .get("/android/signed-in?code=Zm9yLW9uZS11c2Utb25seQ&state=%3Cscript%3E")
            .hasStatus(200)
            .hasHeader("Cache-Control", "no-store")
            .hasHeader("Referrer-Policy", "no-referrer");
    assertThat(page.text())
        .contains("Kembali ke aplikasi SatuWarga", "Back to the SatuWarga app")
        .doesNotContain("Zm9y", "<script", "http:", "https:");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void anAddressOfTheAppLeadsABrowserToItsPage() {
    leads("/apps/id.batam.apekesah/complaints/7?from=notice", "/complaints/7?from=notice");
    leads("/apps/id.batam.apekesah", "");
    leads("/apps/id.batam.apekesah/?a=b;c=(d)", "/");
    String notice = "/inbox/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e01";
    server.anonymous().get(notice).hasStatus(303).hasHeader("Location", "/#" + notice);
    for (String other : List.of("/apps/", "/apps//evil.example/", "/inbox/..", "/apps/x/%2e%2e")) {
      assertThat(server.anonymous().get(other).status()).as(other).isIn(400, 404);
    }
  }

  private static void leads(String address, String page) {
    String to = server.anonymous().get(address).hasStatus(303).header("Location").orElseThrow();
    assertThat(to).isEqualTo("/#/apps/id.batam.apekesah" + page);
  }

  @Test
  void headAnswersLikeGet() {
    server.anonymous().head("/webjars/lit/index.js").hasStatus(200);
    server.anonymous().post("/webjars/lit/index.js").hasStatus(404);
  }

  @Test
  void anInlineImportMapIsAllowedByItsHash() {
    String policy =
        new PagePolicy(Optional.of("https://tiles.example/{z}/{x}/{y}.png"))
            .forPage("<script type=\"importmap\">{}</script><script src=\"/a.js\"></script>");
    assertThat(policy)
        .contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='")
        .contains("img-src 'self' data: blob: https://tiles.example;");
  }
}
