package id.satuwarga.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.classification.AuditDesk;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of apps that are the same: suspected, confirmed, decided. */
class DoublesReportTest {
  private static final String REPORT = "/v1/register-report";
  @RegisterExtension static final TestServer server = new TestServer();
  private static final AuditDesk audits = new AuditDesk(server);

  @TempDir private Path folder;

  @BeforeAll
  static void listDoubles() {
    guests("Buku Tamu Digital", 30_000_000);
    guests("Buku Tamu Elektronik", 10_000_000);
    String one = app("Perizinan Reklame", "Izin papan reklame dan pajaknya.", 5_000_000);
    String other = app("Izin Reklame Online", "Permohonan izin papan reklame.", 7_000_000);
    registrar()
        .put("/v1/inventory/apps/" + one + "/overlaps/" + other, Map.of("same", true))
        .hasStatus(204);
    keep(app("Absensi Rapat Uji", "Daftar hadir peserta rapat.", 1_000_000));
  }

  private static TestClient registrar() {
    return server.as("ningsih");
  }

  private static String guests(String name, long cost) {
    return app(name, "Pencatatan tamu yang datang ke kantor.", cost);
  }

  private static String app(String name, String about, long cost) {
    return registrar()
        .post(
            "/v1/inventory/apps",
            Map.of(
                "opd",
                "dinkes-batam",
                "facts",
                Map.of(
                    "name",
                    name,
                    "status",
                    "live",
                    "users",
                    "staff",
                    "description",
                    Map.of("id", about),
                    "yearly_cost",
                    cost)))
        .hasStatus(201)
        .json("/inventory_id");
  }

  /** Has an app judged by two and kept. */
  private static void keep(String app) {
    String one = audits.assigned(audits.round("Audit 2026", "21.71", "2026-12-31"), app);
    audits.judge("hendra", one, "keep").hasStatus(200);
    audits.judge("maulida", one, "keep").hasStatus(200);
    registrar()
        .put(one + "/decision", Map.of("version", 3, "outcome", "keep", "reason", "Dipakai."))
        .hasStatus(200);
  }

  @Test
  void suspectedConfirmedAndDecidedStandApart() {
    registrar()
        .get(REPORT)
        .hasStatus(200)
        .has("/duplicates/suspected/clusters", 1)
        .has("/duplicates/suspected/apps", 2)
        .has("/duplicates/suspected/spare", 1)
        .has("/duplicates/suspected/yearly_cost", 40_000_000)
        .has("/duplicates/confirmed/clusters", 1)
        .has("/duplicates/confirmed/yearly_cost", 12_000_000)
        .has("/total/duplicates", 2)
        .has("/decisions/judged", 1)
        .has("/decisions/decided", 1)
        .has("/decisions/keep", 1)
        .has("/decisions/merge", 0);
  }

  @Test
  void theReportOfAnotherTerritoryKnowsNothingOfThem() {
    registrar()
        .get(REPORT + "?region=33.74")
        .has("/duplicates/suspected/clusters", 0)
        .has("/duplicates/confirmed/clusters", 0)
        .has("/decisions/judged", 0);
  }

  @Test
  void theWorkbookHasIndicatorsGroupsAndEveryApp() throws IOException {
    String book = text(registrar().get(REPORT + "/evidence?format=xlsx").hasStatus(200).bytes());

    assertThat(book)
        .contains("name=\"Indikator\"", "name=\"Diduga sama\"", "name=\"Aplikasi\"")
        .contains("Tingkat Kematangan Penerapan Manajemen Aset TIK", "Dipastikan", "Diduga")
        .contains("Absensi Rapat Uji", "Pegawai", "Kota Batam");
  }

  @Test
  void theWorkbooksSumsTellSuspectedConfirmedAndDecidedApart() throws IOException {
    String book = text(registrar().get(REPORT + "/evidence?format=xlsx").hasStatus(200).bytes());

    assertThat(book)
        .contains("Diduga sama, belum diputuskan orang: kelompok")
        .contains("Dipastikan sama oleh petugas: aplikasi", "Diputuskan melalui audit: aplikasi")
        .contains("- digabung ke mini-app", "Keputusan lewat waktu")
        .doesNotContain("Disebut sama dengan aplikasi lain");
  }

  @Test
  void anIndicatorSaysWhichRuleHasIt() {
    Indicators known = Indicators.read();

    assertThat(known.source()).contains("59 Tahun 2020");
    assertThat(known.indicators()).allMatch(one -> !one.figures().isEmpty());
    assertThat(known.caution()).contains("belum dicocokkan");
  }

  /** All of the sheets, as they are written. */
  private String text(byte[] book) throws IOException {
    StringBuilder text = new StringBuilder();
    Path file = Files.write(folder.resolve("bukti.xlsx"), book);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
