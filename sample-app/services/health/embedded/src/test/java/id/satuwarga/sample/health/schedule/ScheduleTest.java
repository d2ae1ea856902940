package id.satuwarga.sample.health.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A parent at the posyandu, without a network: the schedule and what was ticked. */
class ScheduleTest {
  private static final Citizen SITI = Citizen.named("Siti Rahmawati");
  private static final LocalDate BORN = LocalDate.of(2026, 9, 1);

  private final MiniAppTester app =
      MiniAppTester.of(new ScheduleMiniApp()).clock(TestClock.at("2026-11-23T07:30:00+07:00"));

  @Test
  void aChildHasItsSchedule() {
    rafi("Rafi")
        .sees("Imunisasi Rafi", "0 dari 10", "3 imunisasi terlewat")
        .sees("Terlewat sejak Selasa, 1 September 2026", "Jadwal Selasa, 1 Desember 2026");
    app.as(SITI).visit("/").sees("Rafi", "Berikutnya: Hepatitis B 0", "Terlewat");
  }

  @Test
  void whatIsTickedIsKept() {
    rafi("Rafi")
        .toggle("Hepatitis B 0", true)
        .toggle("BCG", true)
        .toggle("Polio tetes 1", true)
        .press("Simpan")
        .sees("Tersimpan di ponsel ini", "3 dari 10", "Sesuai umurnya")
        .reload()
        .sees("3 dari 10")
        .toggle("BCG", false)
        .press("Simpan")
        .sees("2 dari 10", "1 imunisasi terlewat");
  }

  @Test
  void aPressThatIsSentTwiceAddsOneChild() {
    TestVisit form = filled("Rafi");
    form.pressTwice("Tambahkan");

    assertThat(app.as(SITI).visit("/").screen().json().split("Rafi", -1)).hasSize(2);
  }

  @Test
  void aChildIsRemovedAndGone() {
    String page = rafi("Rafi").screen().page().orElseThrow();
    app.as(SITI).visit(page).press("Hapus anak ini dari ponsel").sees("Belum ada anak");

    app.as(SITI).visit(page).sees("Anak ini sudah tidak ada di ponsel ini");
  }

  @Test
  void anothersChildIsNotFound() {
    String page = rafi("Rafi").screen().page().orElseThrow();

    app.as(Citizen.named("Bagus Wicaksono"))
        .visit(page)
        .sees("sudah tidak ada di ponsel ini")
        .doesNotSee("Rafi");
  }

  @Test
  void tenChildrenAreTheMost() {
    for (int at = 0; at < 10; at++) {
      rafi("Anak " + at).sees("Imunisasi Anak " + at);
    }

    rafi("Kesebelas").seesProblem("Nama panggilan", "Paling banyak 10 anak");
  }

  @Test
  void aNameMayHoldWhatTheKeeperWritesBetweenParts() {
    rafi("Rafi | adik").reload().sees("Imunisasi Rafi | adik");
  }

  @Test
  void inEnglishItSpeaksEnglish() {
    app.as(SITI.reads(Language.ENGLISH)).visit("/new").sees("Add a child", "Date of birth");
  }

  private TestVisit rafi(String name) {
    return filled(name).press("Tambahkan");
  }

  private TestVisit filled(String name) {
    return app.as(SITI).visit("/new").fill("Nama panggilan", name).date("Tanggal lahir", BORN);
  }
}
