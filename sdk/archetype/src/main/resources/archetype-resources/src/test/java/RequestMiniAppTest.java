package ${package};

import id.satuwarga.sdk.testkit.MiniAppTester;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RequestMiniAppTest {
  private final MiniAppTester tester = MiniAppTester.of(new RequestMiniApp());

  @Test
  void aRequestThatWasSentStandsInTheList() {
    tester
        .visit("/new")
        .fill("Perihal", "Surat keterangan usaha")
        .choose("Jenis", "Surat keterangan")
        .date("Untuk tanggal", LocalDate.of(2026, 11, 30))
        .press("Kirim permohonan")
        .sees("Permohonan diterima");

    tester.visit("/").sees("Surat keterangan usaha");
  }
}
