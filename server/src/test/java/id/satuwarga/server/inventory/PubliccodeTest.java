package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A publiccode.yml becomes what the register says of an app. */
class PubliccodeTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer site = new OpdServer();
  private static final String WHOLE =
      """
      publiccodeYmlVersion: "0.4"
      name: SIPP
      url: "https://kode.batam.example/sipp.git"
      landingURL: https://sipp.batam.example
      releaseDate: 2026-01-12
      platforms: [web, android]
      categories:
        - local-government
      developmentStatus: stable
      softwareType: standalone/web
      description:
        id: {shortDescription: Pajak daerah., longDescription: Warga membayar pajak daerah.}
        en: {shortDescription: Local taxes.}
      maintenance:
        type: contract
        contractors:
          - name: PT Contoh
            until: 2026-12-31
      """;

  @Test
  void whatTheFileSaysIsReadInTheWordsOfTheRegister() {
    text(WHOLE)
        .hasStatus(200)
        .has("/facts/name", "SIPP")
        .has("/facts/status", "live")
        .has("/facts/release_date", "2026-01-12")
        .has("/facts/platforms/1", "android")
        .has("/facts/description/id", "Warga membayar pajak daerah.")
        .has("/facts/description/en", "Local taxes.")
        .has("/facts/contractors/0/until", "2026-12-31")
        .has("/facts/maintenance", "contract")
        .lacks("/facts/users")
        .lacks("/problems/0");
  }

  @Test
  void whatIsWrongIsLeftOutAndNamed() {
    TestReply reply =
        text("""
                publiccodeYmlVersion: 0.4
                landingURL: bukan alamat
                releaseDate: kemarin
                developmentStatus: selesai
                """)
            .hasStatus(200);

    assertThat(reply.each("/problems", "field"))
        .containsExactlyInAnyOrder("name", "landing_url", "release_date", "status");
    reply.lacks("/facts/release_date");
  }

  @Test
  void whatIsNoPubliccodeIsRefused() {
    for (String broken :
        new String[] {
          "nama: SIPP",
          "- a\n- b",
          "publiccodeYmlVersion: {",
          "publiccodeYmlVersion: 1\npubliccodeYmlVersion: 2",
          "publiccodeYmlVersion: 1\nname: " + "[".repeat(50) + "]".repeat(50)
        }) {
      text(broken).hasStatus(422).isProblem("publiccode-unreadable");
    }
  }

  @Test
  void tagsAndAliasesMakeNothing() {
    text("""
            publiccodeYmlVersion: 1
            a: &a [x, x, x, x]
            b: &b [*a, *a, *a, *a]
            categories: [*b, *b, *b]
            name: !!javax.script.ScriptEngineManager [tidak]
            """)
        .hasStatus(200)
        .lacks("/facts/name");
  }

  @Test
  void itIsReadAtItsAddress() {
    byte[] file = WHOLE.getBytes(StandardCharsets.UTF_8);
    site.answer("kode/publiccode.yml", OpdServer.typed(200, "text/plain", file));

    url(site.endpoint("kode") + "/publiccode.yml").hasStatus(200).has("/facts/name", "SIPP");
  }

  @Test
  void anAddressThatLeadsElsewhereIsNotFollowed() {
    site.answer("pindah/publiccode.yml", OpdServer.status(302));
    url(site.endpoint("pindah") + "/publiccode.yml").isProblem("publiccode-unreachable");
    url("https://169.254.169.254/latest").isProblem("publiccode-unreachable");
    url("http://192.168.1.1/publiccode.yml").hasStatus(422).isProblem("publiccode-unreachable");
    site.answer("besar/publiccode.yml", OpdServer.typed(200, "text/plain", new byte[70_000]));
    url(site.endpoint("besar") + "/publiccode.yml").isProblem("publiccode-unreachable");
  }

  private static TestReply text(String yaml) {
    return read(Map.of("text", yaml));
  }

  private static TestReply url(String address) {
    return read(Map.of("url", address));
  }

  private static TestReply read(Map<String, String> source) {
    return server.as("ningsih").post("/v1/inventory/publiccode-readings", source);
  }
}
