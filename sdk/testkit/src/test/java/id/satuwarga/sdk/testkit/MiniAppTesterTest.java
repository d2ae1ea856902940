package id.satuwarga.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniAppTesterTest {
  private static final Place PLACE =
      Place.in("21.71.02.1001").street("Jl. Engku Putri").position(1.1, 104);

  private final SuggestionBox box = new SuggestionBox();
  private final MiniAppTester siti = MiniAppTester.of(box);

  @Test
  void aCitizenFillsInAFormByItsLabelsAndSendsIt() {
    TestFile photo = TestFile.jpeg();

    filled(siti)
        .fill("Uraian", "Di depan sekolah.")
        .choose("Hari", "Senin", "Selasa")
        .date("Sejak", LocalDate.of(2026, 11, 20))
        .time("Pukul", LocalTime.of(7, 30))
        .attach("Foto", photo, TestFile.png())
        .press("Kirim")
        .sees("Saran diterima", "Lampu jalan", "Minggu, 22 November 2026 pukul 10.30 WIB")
        .at("/suggestions/1")
        .opens("Semua saran saya")
        .at("/")
        .opens("Lampu jalan")
        .sees("Foto dari Anda");
    assertThat(box.of(siti.citizen().subject()).get(0).photos()).contains(photo.uploadId());
  }

  @Test
  void whatIsFilledInWhenTheScreenArrivesIsSentAsItStands() {
    filled(siti).press("Kirim").sees("Saran diterima");
  }

  @Test
  void aPressThatTheAppWouldHoldBackSaysWhichInputsDoNotFit() {
    TestVisit form = filled(siti).fill("Judul", " ").number("Jumlah warga", 2000);

    assertThatThrownBy(() -> form.press("Kirim"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\"Judul\": Wajib diisi.")
        .hasMessageContaining("\"Jumlah warga\": Paling banyak 1000.");
    form.cannotPress("Kirim", "Judul", "Jumlah warga");
    assertThatThrownBy(() -> form.cannotPress("Kirim", "Tempat"))
        .hasMessageContaining("\"Tempat\" is accepted");
    assertThat(box.of(siti.citizen().subject())).isEmpty();
  }

  @Test
  void whoGoesAroundTheAppMeetsTheRulesOfTheMiniApp() {
    filled(siti)
        .fill("Judul", "")
        .pressAnyway("Kirim")
        .seesProblem("Judul", "Wajib diisi.")
        .at("/new")
        .fill("Judul", "Sekarang ada")
        .press("Kirim")
        .sees("Saran diterima");
  }

  @Test
  void aFaultThatIsStillThereIsNamedAgain() {
    filled(siti).fill("Judul", "").pressAnyway("Kirim").cannotPress("Kirim", "Judul");
  }

  @Test
  void whatIsNotThereIsToldWithWhatIs() {
    TestVisit form = siti.visit("/new");

    assertThatThrownBy(() -> form.fill("Judull", "x"))
        .hasMessageContaining("no input \"Judull\"")
        .hasMessageContaining("\"Judul\", \"Uraian\"");
    assertThatThrownBy(() -> form.fill("Sejak", "x")).hasMessageContaining("is a DateInput");
    assertThatThrownBy(() -> form.choose("Bidang", "Udara")).hasMessageContaining("\"Jalan\"");
    assertThatThrownBy(() -> form.choose("Bidang", "Jalan", "Air"))
        .hasMessageContaining("takes one answer");
    assertThatThrownBy(() -> form.press("Simpan")).hasMessageContaining("\"Kirim\"");
    assertThatThrownBy(() -> form.opens("Kirim")).hasMessageContaining("none at all");
    assertThatThrownBy(() -> form.sees("Halo")).hasMessageContaining("Saran baru");
    assertThatThrownBy(() -> form.doesNotSee("Judul")).hasMessageContaining("is seen");
  }

  @Test
  void aRefusalIsReadInTheCitizensLanguage() {
    MiniAppTester english = siti.as(siti.citizen().reads(Language.ENGLISH));

    siti.visit("/suggestions/9").refuses("Saran tidak ditemukan", "Kembali ke daftar");
    english.visit("/suggestions/9").refuses("There is no such suggestion");
    english.visit("/nowhere").refuses("There is no such page");
    assertThatThrownBy(() -> siti.visit("/").refuses()).hasMessageContaining("nothing was refused");
    assertThatThrownBy(() -> siti.visit("/nowhere").press("Kirim")).hasMessageContaining("a no");
  }

  @Test
  void aPressSentTwiceIsOnePress() {
    filled(siti).pressTwice("Kirim").sees("Saran diterima");

    assertThat(box.of(siti.citizen().subject())).hasSize(1);
  }

  @Test
  void twoPressesAreTwo() {
    filled(siti).press("Kirim");
    filled(siti).press("Kirim");

    assertThat(box.of(siti.citizen().subject())).hasSize(2);
  }

  @Test
  void aLostAnswerLeavesTheOutcomeUnknownUntilThePressIsRepeated() {
    TestVisit form = filled(siti);

    siti.loseAnswer().loseRequest();
    form.press("Kirim").outcomeUnknown().pressAgain().outcomeUnknown().pressAgain();

    form.sees("Saran diterima");
    assertThat(box.of(siti.citizen().subject())).hasSize(1);
  }

  @Test
  void aCallThatArrivesTwiceIsDoneOnce() {
    TestVisit form = filled(siti);

    siti.sendTwice();
    form.press("Kirim").sees("Saran diterima");

    assertThat(box.of(siti.citizen().subject())).hasSize(1);
  }

  @Test
  void delaysMoveTheClockAndWhatTakesTooLongIsUnknown() {
    siti.slow(Duration.ofSeconds(2), Duration.ofMillis(500), 7).visit("/").sees("Saran saya");
    assertThat(siti.clock().instant())
        .isBetween(
            java.time.Instant.parse("2026-11-22T03:30:01.5Z"),
            java.time.Instant.parse("2026-11-22T03:30:02.5Z"));

    siti.slow(Duration.ofSeconds(9), Duration.ZERO).visit("/").outcomeUnknown();
  }

  @Test
  void theClockStandsStillUntilItIsMoved() {
    filled(siti).later(Duration.ofDays(1)).press("Kirim").sees("Senin, 23 November 2026");
  }

  @Test
  void whatAScreenRemembersAndWhatIsStoredComesBack() {
    filled(siti).press("Kirim").press("Puas").sees("Terima kasih atas penilaian Anda.");

    siti.visit("/").sees("Bidang terakhir tersimpan.");
    siti.as(Citizen.named("Bagus Santoso")).visit("/").doesNotSee("Bidang terakhir tersimpan.");
  }

  @Test
  void citizensShareTheMiniAppAndNotItsAnswers() {
    filled(siti).press("Kirim");

    siti.as(Citizen.named("Bagus Santoso")).visit("/").doesNotSee("Lampu jalan");
    siti.visit("/").sees("Lampu jalan");
  }

  @Test
  void aMiniAppLearnsOnlyWhatItsManifestAsksFor() {
    Seen seen = new Seen(box.manifest());
    Citizen citizen =
        Citizen.named("Siti").claim("phone", "+6281200000001").claim("nik", "9901014101900001");

    MiniAppTester.of(seen).as(citizen).visit("/").sees("name=true", "phone=true", "nik=false");
    MiniAppTester.of(seen).as(citizen.without("phone")).visit("/").sees("phone=false");
  }

  @Test
  void aPositionIsToldOnlyIfTheManifestAsksAndTheCitizenAllows() {
    Manifest without =
        Manifest.parse(
            box.manifest().json().replace("\"name\": \"location\"", "\"name\": \"files\""));

    assertThat(placed(MiniAppTester.of(new Seen(box.manifest())))).contains("position=true");
    assertThat(placed(siti.as(siti.citizen().denies("location")), new Seen(box.manifest())))
        .contains("position=false");
    assertThatThrownBy(() -> placed(MiniAppTester.of(new Seen(without))))
        .hasMessageContaining("\"req_permissions\": [{\"name\": \"location\"");
  }

  @Test
  void aFileTheInputDoesNotTakeIsHeldBack() {
    TestVisit form = siti.visit("/new");

    assertThatThrownBy(() -> form.attach("Foto", TestFile.pdf())).hasMessageContaining("image/png");
    assertThatThrownBy(() -> form.attach("Foto", TestFile.png(), TestFile.png(), TestFile.webp()))
        .hasMessageContaining("2 at most");
    assertThatThrownBy(
            () -> form.attach("Foto", TestFile.of("image/png", new byte[5 * 1024 * 1024 + 1])))
        .hasMessageContaining("5 MB");
  }

  @Test
  void aFaultOfTheMiniAppFailsTheTestWithItsCause() {
    MiniApp broken =
        new Seen(box.manifest()) {
          @Override
          public Screen open(Visit visit, Context context) {
            throw new IllegalStateException("no database");
          }
        };

    assertThatThrownBy(() -> MiniAppTester.of(broken).visit("/"))
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("no database");
  }

  @Test
  void aScreenThatNoAppWouldShowFailsTheTest() {
    MiniApp twice =
        new Seen(box.manifest()) {
          @Override
          public Screen open(Visit visit, Context context) {
            return Screen.titled("x").input(Input.text("a", "A")).input(Input.text("a", "B"));
          }
        };

    assertThatThrownBy(() -> MiniAppTester.of(twice).visit("/"))
        .hasMessageContaining("the app would refuse this Screen");
  }

  @Test
  void aLinkOutOfTheMiniAppIsNamedAndNotFollowed() {
    MiniApp linked =
        new Seen(box.manifest()) {
          @Override
          public Screen open(Visit visit, Context context) {
            return Screen.titled("x")
                .openLink("https://batam.go.id", "Situs")
                .openPage("satuwarga://apps/id.batam.suggestions/new", "Baru");
          }
        };
    TestVisit visit = MiniAppTester.of(linked).visit("/");

    visit.leadsTo("Situs", "https://batam.go.id");
    assertThatThrownBy(() -> visit.leadsTo("Situs", "/")).hasMessageContaining("batam.go.id");
    assertThatThrownBy(() -> visit.opens("Situs")).hasMessageContaining("leaves this mini-app");
    visit.opens("Baru").at("/new");
  }

  @Test
  void aLongListIsPagedThrough() {
    for (int more = 0; more < 5; more++) {
      filled(siti).fill("Judul", "Saran " + more).press("Kirim");
    }

    siti.visit("/")
        .sees("Saran 4", "Saran 2")
        .doesNotSee("Saran 1")
        .opens("Tampilkan berikutnya")
        .sees("Saran 1", "Saran 0")
        .doesNotSee("Saran 2");
  }

  private static TestVisit filled(MiniAppTester tester) {
    return tester
        .visit("/new")
        .fill("Judul", "Lampu jalan")
        .choose("Bidang", "Jalan")
        .number("Jumlah warga", 40)
        .place("Tempat", PLACE)
        .toggle("Saya setuju", true);
  }

  private static List<String> placed(MiniAppTester tester) {
    return tester.visit("/new").place("Tempat", PLACE).press("Kirim").screen().elements().stream()
        .map(it -> ((id.satuwarga.sdk.miniapp.Paragraph) it).text())
        .toList();
  }

  private static List<String> placed(MiniAppTester like, MiniApp app) {
    return placed(MiniAppTester.of(app).as(like.citizen()));
  }

  /** Shows what it was told. */
  private static class Seen implements MiniApp {
    private final Manifest manifest;

    Seen(Manifest manifest) {
      this.manifest = manifest;
    }

    @Override
    public Manifest manifest() {
      return manifest;
    }

    @Override
    public Screen open(Visit visit, Context context) {
      Screen screen = Screen.titled("Dilihat");
      for (String claim : List.of("name", "phone", "nik")) {
        screen = screen.text(claim + "=" + context.claim(claim).isPresent());
      }
      return visit.route().equals("/new")
          ? Screen.titled("x").input(Input.location("place", "Tempat")).submit("send", "Kirim")
          : screen;
    }

    @Override
    public Screen act(Visit visit, Action action, Context context) {
      return Screen.titled("x").text("position=" + action.place("place").latitude().isPresent());
    }
  }
}
