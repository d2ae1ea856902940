package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The services of further agencies, as citizens use them; each Screen on a phone and on a desk. */
class ServicesIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String POPULATION = "id.batam.kependudukan";
  private static final String VEHICLE = "id.kepri.kendaraan";
  private static final String HEALTH = "id.batam.sikeda";
  private static final String SOCIAL_AID = "id.batam.bansos";
  private static final String EDUCATION = "id.batam.pendidikan";
  private static final String PANIC = "id.polri.panic";
  private static Site site;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aFamilyMovesWithoutALetterAndIsToldWhenItIsDone() {
    Citizen siti = citizen("Siti Rahmawati");
    open(siti, POPULATION, "/", "Kartu keluarga saya");
    look(siti, "population");
    open(siti, POPULATION, "/family", "Hendra Gunawan");
    look(siti, "population-family");
    open(siti, POPULATION, "/documents", "Salinan KK sebagai PDF");
    siti.press("Buat tautan unduhan");
    assertThat(siti.screen()).containsText("tanpa https");
    look(siti, "population-document");
    open(siti, POPULATION, "/moves/new", "Surat pengantar RT/RW tidak diperlukan");
    siti.choosePlace("Desa atau kelurahan", "Sukajadi");
    siti.field("Nama jalan atau patokan").fill("Jalan Anggrek Nomor 5");
    siti.page().getByLabel("Alasan pindah").selectOption("HOUSING");
    check(siti, "Hendra Gunawan (Kepala keluarga)");
    check(siti, "Siti Rahmawati (Istri)");
    check(siti, "Aisyah Putri Gunawan (Anak)");
    check(siti, "Rafi Gunawan (Anak)");
    check(siti, "Saya menyatakan data di atas benar");
    look(siti, "population-move");
    siti.press("Kirim permohonan");
    assertThat(siti.screen()).containsText("Permohonan diterima");
    look(siti, "population-moving");
    siti.go("/inbox");
    assertThat(siti.notice("Disetujui, KK terbit")).isVisible();
  }

  @Test
  void samsatReadsTheRegisterByConsentAndTheCitizenSeesThatItDid() {
    Citizen siti = citizen("Siti Rahmawati");
    open(siti, POPULATION, "/", "Kartu keluarga saya");
    siti.go("/apps/" + VEHICLE + "/");
    assertThat(siti.dialog()).containsText("Kependudukan Batam");
    siti.dialog().getByRole(AriaRole.CHECKBOX).first().check();
    look(siti, "vehicle-consent");
    siti.agree();
    siti.field("Nomor polisi").fill("bp 1927 qa");
    siti.field("Lima terakhir nomor rangka").fill("K7R42");
    look(siti, "vehicle-find");
    siti.press("Cari");
    assertThat(siti.screen()).containsText("Toyota Avanza");
    look(siti, "vehicle");
    siti.press("Cocokkan data pemilik");
    assertThat(siti.screen()).containsText("Data pemilik dari Kependudukan");
    assertThat(siti.screen()).containsText("Siti Rahmawati");
    look(siti, "vehicle-owner");
    siti.go("/data");
    Locator log = siti.page().getByTestId("access-log");
    assertThat(log).containsText("Samsat");
    assertThat(log)
        .containsText(
            "Nama, Alamat, Kelurahan dan kota, NIK tersamar, Keadaan KTP dari Dinas Kependudukan");
    assertThat(siti.page().getByTestId("consents"))
        .containsText("boleh membaca: Nama, alamat dan keadaan KTP seorang warga, dari Dinas");
    assertThat(siti.page().locator("main")).not().containsText("id.batam.kependudukan");
    look(siti, "vehicle-who-looked");
  }

  @Test
  void aParentTakesANumberAndKeepsTheChildsCard() {
    Citizen siti = citizen("Siti Rahmawati");
    open(siti, HEALTH, "/", "Ambil nomor antrean dari rumah");
    open(siti, HEALTH, "/queue/new", "Puskesmas");
    siti.page().getByLabel("Puskesmas").selectOption("belian");
    siti.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Imunisasi")).check();
    look(siti, "health-queue");
    siti.press("Ambil nomor");
    assertThat(siti.screen()).containsText("E-001");
    look(siti, "health-number");
    open(siti, HEALTH, "/children/new", "buku KIA");
    siti.field("Nomor buku KIA").fill("KIA20240917");
    siti.page().getByLabel("Tanggal lahir anak").fill("2024-09-09");
    siti.press("Tambahkan");
    assertThat(siti.screen()).containsText("8 dari 10");
    siti.page()
        .getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Berat hari ini"))
        .fill("12.4");
    siti.press("Simpan berat");
    assertThat(siti.screen()).containsText("12,4");
    look(siti, "health-child");
    open(siti, HEALTH, "/", "Rafi Gunawan");
    look(siti, "health");
  }

  @Test
  void anOfficialCountsAndWhoIsNamedOnAListSeesIt() throws IOException {
    Citizen siti = citizen("Siti Rahmawati");
    agreed(siti, SOCIAL_AID, "Sembako (BPNT)");
    look(siti, "social-aid");

    Citizen lestari = citizen("Lestari Handayani");
    agreed(lestari, SOCIAL_AID, "tidak menyimpan data");
    open(lestari, SOCIAL_AID, "/official", "Kode surat tugas");
    lestari.field("Kode surat tugas").fill(appointment());
    lestari.press("Daftarkan saya");
    assertThat(lestari.screen()).containsText("Penerima triwulan ini");
    lestari.page().getByLabel("Kelurahan").selectOption("21.71.10.1004");
    lestari.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("BPNT")).check();
    lestari.field("Untuk keperluan apa").fill("Verifikasi lapangan, surat tugas 112");
    look(lestari, "social-aid-counts");
    lestari.press("Buka daftar nama");
    assertThat(lestari.screen()).containsText("Siti Rahmawati");
    look(lestari, "social-aid-list");

    siti.go("/");
    open(siti, SOCIAL_AID, "/", "Verifikasi lapangan");
    look(siti, "social-aid-seen");
  }

  @Test
  void aChildIsEnteredForASchool() {
    Citizen siti = citizen("Siti Rahmawati");
    open(siti, EDUCATION, "/", "Belum ada pendaftaran");
    open(siti, EDUCATION, "/schools", "SMP Negeri Contoh 1");
    look(siti, "education-schools");
    open(siti, EDUCATION, "/new", "Daftarkan anak ke SMP negeri");
    siti.field("Nama anak").fill("Aisyah Putri Gunawan");
    siti.page().getByLabel("Tanggal lahir anak").fill(twelveYearsAgo());
    choose(siti, "Sekolah tujuan", "SMP Negeri Contoh 1, Batam Kota");
    choose(siti, "Jalur", "Domisili");
    check(siti, "Data yang saya isi benar");
    look(siti, "education-form");
    siti.press("Kirim pendaftaran");
    assertThat(siti.screen()).containsText("Pendaftaran diterima");
    look(siti, "education-sent");
    open(siti, EDUCATION, "/", "Aisyah Putri Gunawan");
    look(siti, "education");
  }

  /** The place travels from the first press to the second as state that only the gateway opens. */
  @Test
  void thePoliceAreCalledByASecondPressAndTheCallIsTakenBack() {
    Citizen siti = citizen("Siti Rahmawati");
    agreed(siti, PANIC, "Hanya untuk keadaan darurat");
    look(siti, "panic");
    siti.press("MINTA TOLONG");
    assertThat(siti.screen()).containsText("Kirim panggilan darurat?");
    look(siti, "panic-sure");
    siti.press("Ya, kirim sekarang");
    assertThat(siti.screen()).containsText("posisi tidak disertakan");
    look(siti, "panic-siren");
    siti.press("Batalkan: alarm palsu");
    assertThat(siti.button("Batalkan: alarm palsu")).hasCount(0);
    open(siti, PANIC, "/alarms", "Ke tombol darurat");
    look(siti, "panic-alarms");
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }

  private static void open(Citizen who, String app, String page, String words) {
    who.go("/apps/" + app + page);
    assertThat(who.screen()).containsText(words);
  }

  /** Opens a service that asks for consent first. */
  private static void agreed(Citizen who, String app, String words) {
    who.go("/apps/" + app + "/");
    assertThat(who.dialog()).isVisible();
    who.agree();
    assertThat(who.screen()).containsText(words);
  }

  private static void check(Citizen who, String label) {
    Locator box =
        who.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
    box.check();
  }

  private static String twelveYearsAgo() {
    return LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(12).toString();
  }

  private static void choose(Citizen who, String question, String answer) {
    who.page().getByLabel(question).selectOption(new SelectOption().setLabel(answer));
  }

  /** On the phone the citizen holds, and in a window as wide as a desk's. */
  private static void look(Citizen who, String name) {
    Eyes.look(who.page(), name + "-phone");
    Chromium.Look desk = Chromium.Look.DESKTOP;
    who.page().setViewportSize(desk.width, desk.height);
    Eyes.look(who.page(), name + "-desktop");
    who.page().setViewportSize(Chromium.Look.PHONE.width, Chromium.Look.PHONE.height);
  }

  private static String appointment() throws IOException {
    Path secrets = TheSystem.settings().dataFolder().resolve("secrets");
    return Files.readString(secrets.resolve("social-aid-appointment")).strip();
  }
}
