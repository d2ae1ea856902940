package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole country's apps in one sheet, and a search as somebody types it. */
@EnabledIfSystemProperty(named = "satuwarga.long", matches = "true")
class ImportLoadTest {
  private static final int APPS = 27_000;
  private static final int OPDS = 50;
  @RegisterExtension static final TestServer server = new TestServer();
  private final Register register = new Register(server);

  @Test
  void twentySevenThousandAppsAreImportedWithinAMinute() {
    for (int opd = 0; opd < OPDS; opd++) {
      register.opd("kantor-" + opd, "21.71");
    }
    TestClient clerk = register.registrar("21.71");
    byte[] sheet = sheet(new Random(20_261_122)).getBytes(StandardCharsets.UTF_8);

    long start = System.nanoTime();
    String id =
        clerk
            .postBytes("/v1/inventory/imports", "text/csv", sheet)
            .hasStatus(201)
            .has("/figures/added", APPS)
            .json("/import_id");
    long staged = System.nanoTime();
    clerk
        .post("/v1/inventory/imports/" + id + "/apply", Map.of("leave_out_broken", false))
        .hasStatus(200)
        .has("/figures/added", APPS);
    long applied = System.nanoTime();
    System.out.printf(
        "%,d bytes, %,d apps: staged %,d ms, applied %,d ms%n",
        sheet.length, APPS, millis(start, staged), millis(staged, applied));
    assertThat(Duration.ofNanos(applied - start)).isLessThan(Duration.ofSeconds(60));
    search(clerk);
  }

  private static void search(TestClient clerk) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String typed = List.of("su", "surat", "absen+pe", "lay", "kese", "pajak+dae").get(i % 6);
      long start = System.nanoTime();
      clerk.get("/v1/inventory/apps?q=" + typed).hasStatus(200);
      times.add(millis(start, System.nanoTime()));
    }
    times.sort(null);
    System.out.printf("search: median %d ms, p95 %d ms%n", times.get(100), times.get(190));
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
  }

  private static String sheet(Random random) {
    String[] what = {"Surat", "Absensi", "Pajak", "Layanan", "Aduan", "Perizinan", "Arsip", "Aset"};
    String[] whose = {"Pegawai", "Daerah", "Kesehatan", "Sekolah", "Warga", "Kecamatan", "Pasar"};
    StringBuilder sheet =
        new StringBuilder(
            "OPD;Nama Aplikasi;Status;Pengguna;Platform;Tanggal Rilis;Biaya;Uraian\n");
    for (int i = 0; i < APPS; i++) {
      sheet.append(
          "kantor-%d;%s %s %d;aktif;%s;web, android;%d Januari 2021;Rp %d juta;%s\n"
              .formatted(
                  i % OPDS,
                  what[random.nextInt(what.length)],
                  whose[random.nextInt(whose.length)],
                  i,
                  random.nextBoolean() ? "masyarakat" : "ASN",
                  1 + random.nextInt(28),
                  1 + random.nextInt(900),
                  "Mengelola urusan kantor secara daring, dari permohonan sampai laporan."));
    }
    return sheet.toString();
  }
}
