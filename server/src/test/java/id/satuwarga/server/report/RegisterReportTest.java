package id.satuwarga.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisterReportTest {
  private static final String REPORT = "/v1/register-report";
  @RegisterExtension static final TestServer server = new TestServer();

  @BeforeAll
  static void listApps() {
    TestClient province = registrar("33");
    opd(province, "dinkes-uji", "33.74", "Dinas Kesehatan Uji");
    opd(province, "dishub-uji", "33.76", "Dinas Perhubungan Uji");
    app(province, "dinkes-uji", "Antrean Uji", "live", 1_200_000_000L, "health");
    app(province, "dinkes-uji", "Rekam Uji", "abandoned", 36_000_000L, "health", "hr");
    app(province, "dishub-uji", "Parkir Uji", "live", null);
    String old = app(province, "dishub-uji", "Terminal Uji", "live", 24_000_000L);
    String at = "/v1/inventory/apps/" + old + "/take-down";
    province.put(at, Map.of()).hasStatus(200);
    for (String step :
        List.of("data", "users_told", "redirected", "contract_ended", "server_freed")) {
      province
          .put(at + "/steps/" + step, Map.of("proof", "BA 1/2026", "exception", true))
          .hasStatus(200);
    }
    province.post(at + "/finish", Map.of("yearly_saving", 24_000_000)).hasStatus(200);
  }

  private static TestClient registrar(String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role("registrar", "diskominfo-batam", region))));
  }

  private static void opd(TestClient registrar, String code, String region, String name) {
    registrar
        .put(
            "/v1/opds/" + code,
            Map.of(
                "name", Map.of("id", name),
                "region", region,
                "about", Map.of("id", "Melayani warga.")))
        .hasStatus(200);
  }

  private static String app(
      TestClient registrar, String opd, String name, String status, Long cost, String... kinds) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("status", status);
    facts.put("users", "citizens");
    facts.put("categories", List.of(kinds));
    if (cost != null) {
      facts.put("yearly_cost", cost);
    }
    return registrar
        .post("/v1/inventory/apps", Map.of("opd", opd, "facts", facts))
        .hasStatus(201)
        .json("/inventory_id");
  }

  @Test
  void appsAreCountedAndSummedByWhatTheyHaveInCommon() {
    registrar("33")
        .get(REPORT)
        .hasStatus(200)
        .has("/territories/0/name", "Jawa Tengah")
        .has("/total/apps", 4)
        .has("/total/live", 2)
        .has("/total/abandoned", 1)
        .has("/total/obsolete", 1)
        .has("/total/unpriced", 1)
        .has("/total/yearly_cost", 1_236_000_000)
        .has("/total/abandoned_cost", 36_000_000)
        .has("/total/saved", 24_000_000)
        .has("/by_status/0/name", "Aktif")
        .has("/by_opd/0/name", "Dinas Kesehatan Uji")
        .has("/by_opd/0/figures/apps", 2)
        .has("/by_region/1/name", "Kota Tegal")
        .has("/by_category/0/key", "")
        .has("/by_category/1/key", "health")
        .has("/by_category/1/figures/apps", 2);
  }

  @Test
  void whatIsNotOnesOwnIsNotCounted() {
    registrar("33.76").get(REPORT).has("/total/apps", 2).has("/by_opd/0/key", "dishub-uji");
    registrar("33").get(REPORT + "?region=33.74").has("/total/apps", 2);
    registrar("33.76")
        .get(REPORT + "?region=33.74")
        .hasStatus(200)
        .has("/total/apps", 0)
        .lacks("/by_opd/0");
  }

  @Test
  void theSecretaryReadsItOnPaperInBahasaIndonesia() throws IOException {
    String text =
        text(
            "laporan-sekretaris-daerah", registrar("33").get(REPORT + "/secretary").hasStatus(200));

    assertThat(text)
        .contains("LAPORAN INVENTARIS APLIKASI PEMERINTAH", "Jawa Tengah", "Dinas Kesehatan Uji")
        .contains("Rp1.236.000.000", "Rp2.000.000", "1 dari 4 aplikasi (25%)", "Halaman 1 dari");
  }

  @Test
  void evidenceIsAPaperAndAWorkbook() throws IOException {
    TestClient clerk = registrar("33");
    assertThat(text("bukti-spbe", clerk.get(REPORT + "/evidence").hasStatus(200)))
        .contains("BUKTI DUKUNG SPBE", "6. Aplikasi sejenis ditemukan")
        .contains("Indikator 15: Tingkat Kematangan Pembangunan Aplikasi SPBE")
        .contains("belum dicocokkan dengan naskah");

    byte[] book = clerk.get(REPORT + "/evidence?format=xlsx").hasStatus(200).bytes();
    assertThat(book).startsWith('P', 'K', 3, 4);
  }

  /** Its text; and its pages as pictures, for who wants to look at them. */
  private static String text(String name, TestReply reply) throws IOException {
    try (PDDocument document = Loader.loadPDF(reply.bytes())) {
      String folder = System.getProperty("satuwarga.pictures");
      for (int page = 0; folder != null && page < document.getNumberOfPages(); page++) {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 80);
        ImageIO.write(picture, "png", new File(folder, name + "-" + page + ".png"));
      }
      return new PDFTextStripper().getText(document);
    }
  }
}
