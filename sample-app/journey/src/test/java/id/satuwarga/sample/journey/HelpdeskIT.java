package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.satuwarga.sample.system.Site;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notices to territories: written by one, approved by another, read by whom they are for. */
class HelpdeskIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final int MOST_DEEDS = 8;
  private static Site site;
  private static boolean approverHasTheRole;

  /** Everybody of Batam in the sandbox; a digit of the last is missing. */
  private static final byte[] MAP =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final String NAMED =
      """
      Nama;NIK
      Siti;9901015703920001
      Bagus;9901010911870002
      Yohana;9901014807880009
      Andika;9901011402900005
      Wulan;9901014304850010
      Yusuf;9901012509910011
      Lestari;9901016210940006
      Rizal;9901013001830007
      Ningsih;9901015212790008
      Baris salah;990101570392000
      """;

  /** As a province would have it, and the page asks no more. */
  private static final String A_BUSY_REPORT =
      """
      () => {
        const page = document.querySelector('campaign-report');
        const at = quarter => new Date(Date.UTC(2026, 10, 22, 3, 30 + 15 * quarter)).toISOString();
        const pace = [900, 700, 420, 260, 120, 90, 40].map((amount, i) => ({from: at(i), until: at(i + 1),
          handed_over: i < 2 ? 1500 : 0, receipts: amount, opened: Math.round(amount / 3)}));
        const territories = ['Batam Kota', 'Nongsa', 'Sekupang'].map((name, i) => ({code: '21.71.1' + i, level: 'district',
          name, audience: 2400 - 700 * i, opened: 500 - 150 * i, receipts: i === 2 ? undefined : 1200 - 300 * i}));
        page.leaving.abort();
        clearTimeout(page.timer);
        page.report = {...page.report, audience: 5100, opened: 1050, receipts: 2530, done: 310, pace, territories};
      }
      """;

  @BeforeAll
  static void start() {
    site = TheSystem.site();
  }

  @Test
  void aRegionalNoticeIsApprovedReadThereAndStopped() {
    String subject = "Air padam di Batam Kota malam ini";
    Citizen siti = citizen("Siti Rahmawati").go("/inbox");
    Citizen yohana = citizen("Yohana Ginting").go("/inbox");
    Citizen bagus = citizen("Bagus Wicaksono").go("/inbox");
    giveTheApproverTheRole();
    Helpdesk lestari = author(Chromium.Look.DESKTOP);
    Eyes.look(lestari.page(), "21-helpdesk");

    lestari.write(subject, "Perbaikan pipa utama. Tampung air sebelum pukul 21.00.", "Batam Kota");
    assertThat(lestari.page().getByTestId("audience")).containsText("warga tinggal di wilayah ini");
    lestari
        .page()
        .getByLabel("Lampirkan berkas")
        .setInputFiles(new FilePayload("titik-air.pdf", "application/pdf", MAP));
    assertThat(lestari.page().getByTestId("files")).containsText("titik-air.pdf");
    Eyes.look(lestari.page(), "23-check");
    lestari.submit();
    assertThat(lestari.deeds()).as("presses and fields").isLessThanOrEqualTo(MOST_DEEDS);

    Helpdesk rizal = approverBeside(lestari);
    assertThat(rizal.page().getByTestId("files")).containsText("titik-air.pdf");
    Eyes.look(rizal.page(), "24-approval");
    assertThat(rizal.page().getByTestId("own-tab")).containsText(Helpdesk.APPROVER);
    rizal.confirm("Setujui").awaitState("approved");
    lestari.awaitState("approved").confirm("Kirim sekarang").awaitState("scheduled");
    assertThat(lestari.page().getByTestId("countdown")).isVisible();
    Eyes.look(lestari.page(), "25-brake");
    lestari.press("Batalkan pengiriman").awaitState("approved");
    lestari.confirm("Kirim sekarang").awaitState("scheduled").awaitReleased();

    assertThat(siti.notice(subject)).hasAttribute("data-unread", "true");
    assertThat(yohana.notice(subject)).hasAttribute("data-unread", "true");
    siti.notice(subject).getByRole(AriaRole.LINK).first().click();
    assertThat(siti.page().locator(".notice-why").first()).containsText("Batam Kota");
    assertThat(siti.page().locator("notice-files")).containsText("titik-air.pdf");
    Eyes.look(siti.page(), "notice-to-a-territory");
    bagus.page().reload();
    assertThat(bagus.heading()).hasText("Kotak masuk");
    assertThat(bagus.page().locator(".loading")).hasCount(0);
    assertThat(bagus.notice(subject)).hasCount(0);

    lestari.awaitState("sent");
    assertThat(lestari.page().getByTestId("report-opened")).hasText("1");
    Download table = lestari.page().waitForDownload(() -> lestari.press("Simpan sebagai CSV"));
    assertThat(table.suggestedFilename()).endsWith(".csv");
    assertThat(lestari.page().getByTestId("territory-plot")).containsText("Belian");
    assertThat(lestari.page().getByTestId("pace")).containsText("kurang dari lima");
    Eyes.look(lestari.page(), "26-report");
    lestari.page().evaluate(A_BUSY_REPORT);
    assertThat(lestari.page().getByTestId("pace").locator("polyline")).hasCount(3);
    Eyes.look(lestari.page(), "helpdesk-plots");
    lestari.page().setViewportSize(360, 740);
    Eyes.look(lestari.page(), "helpdesk-plots-phone");
    lestari.page().setViewportSize(1280, 800);
    lestari.confirm("Hentikan", "Perbaikan ditunda ke hari Senin.").awaitState("stopped");
    Eyes.look(lestari.page(), "helpdesk-stopped");
    assertThat(yohana.notice(subject)).hasCount(0);
    siti.page().reload();
    assertThat(siti.page().locator(".notice-withdrawn")).isVisible();
    Eyes.look(siti.page(), "notice-withdrawn");
    siti.press("Hapus");
    siti.answer("Hapus").click();
    assertThat(siti.notice(subject)).hasCount(0);
  }

  @Test
  void anApproverSeesWhatHasChangedAndAnEditVoidsTheApproval() {
    giveTheApproverTheRole();
    Helpdesk lestari = author(Chromium.Look.PHONE);
    lestari.write("Vaksinasi <b>anak</b>", "Sabtu ini di puskesmas.", "Nongsa").submit();
    Helpdesk rizal = approver(Chromium.Look.PHONE).go("/campaigns/" + lestari.campaignId());
    assertThat(rizal.heading()).hasText("Vaksinasi <b>anak</b>");
    Eyes.look(rizal.page(), "helpdesk-approval-phone");
    rizal.press("Kembalikan");
    rizal.answer("Kembalikan").click();
    assertThat(rizal.dialog()).containsText("Tulis antara 5 dan 1000 huruf");
    Eyes.look(rizal.page(), "helpdesk-returning");
    rizal.dialog().getByRole(AriaRole.TEXTBOX).fill("Sebutkan <i>jam</i> dan usianya.");
    rizal.answer("Kembalikan").click();
    rizal.awaitState("returned");

    assertThat(lestari.page().getByTestId("reason")).containsText("Sebutkan <i>jam</i>");
    Eyes.look(lestari.page(), "helpdesk-returned");
    lestari.press("Ubah").fill("Isi", "Sabtu ini pukul 08.00, usia 1 sampai 5 tahun.");
    Page editor = lestari.page();
    editor.getByText("Bahasa, masa berlaku, tenggat").click();
    editor.locator("#due-day").fill(nextYear() + "-01-09");
    editor.locator("#due-clock").fill("15:00");
    lestari.press("Tambah pengingat").press("Tambah pengingat");
    editor.locator("#days-2").selectOption("0");
    editor.locator("#at-2").selectOption("08:00");
    lestari.awaitSaved();
    Eyes.look(editor, "helpdesk-due");
    lestari.press("Lanjut ke pemeriksaan");
    assertThat(editor.getByTestId("facts")).containsText("1 hari sebelumnya, pukul 09:00");
    lestari.submit();

    rizal.awaitState("submitted");
    assertThat(rizal.page().getByTestId("moved")).isVisible();
    Locator body = rizal.page().getByTestId("changes").locator("[data-field=body]");
    assertThat(body.locator("del")).containsText("Sabtu ini di puskesmas.");
    assertThat(body.locator("ins")).containsText("usia 1 sampai 5 tahun");
    assertThat(rizal.page().getByTestId("changes").locator("[data-field=reminders] ins"))
        .containsText("Pada hari tenggat, pukul 08:00");
    Eyes.look(rizal.page(), "helpdesk-changes");
    rizal.confirm("Setujui").awaitState("approved");

    lestari.awaitState("approved").confirm("Ubah");
    assertThat(lestari.page().getByTestId("editor-note")).containsText("persetujuannya gugur");
    Eyes.look(lestari.page(), "helpdesk-voiding");
    lestari.fill("Judul", "Vaksinasi anak").awaitSaved();
    rizal.awaitState("draft");
    assertThat(Citizen.button(rizal.page(), "Kirim sekarang")).hasCount(0);
    lestari.press("Lanjut ke pemeriksaan").submit();
    rizal.awaitState("submitted").confirm("Tolak", "Sudah diumumkan oleh puskesmas.");
    rizal.awaitState("rejected");
    assertThat(lestari.page().getByTestId("reason")).containsText("Sudah diumumkan");
    Eyes.look(lestari.page(), "helpdesk-rejected");
  }

  @Test
  void anEmergencyGoesOutAtOnceAndATimeIsMeantInItsZone() {
    giveTheApproverTheRole();
    Helpdesk lestari = author(Chromium.Look.PHONE);
    lestari.write("Uji sirene di Galang", "Ini hanya latihan.", "Galang").submit();
    Helpdesk rizal = approver(Chromium.Look.PHONE).go("/campaigns/" + lestari.campaignId());
    rizal.confirm("Setujui").awaitState("approved").press("Jadwalkan");
    rizal.answer("Jadwalkan").click();
    assertThat(rizal.dialog()).containsText("setidaknya satu menit lagi");
    rizal.page().getByLabel("Tanggal").fill(nextYear() + "-01-05");
    rizal.page().getByLabel("Jam").fill("09:15");
    rizal.page().getByLabel("Zona waktu").selectOption("WIT");
    Eyes.look(rizal.page(), "helpdesk-scheduling");
    rizal.answer("Jadwalkan").click();
    rizal.awaitState("scheduled");
    Locator brake = rizal.page().getByTestId("brake");
    assertThat(brake).containsText("pukul 07.15 WIB");
    assertThat(brake).containsText("pukul 09.15 WIT");
    Eyes.look(rizal.page(), "helpdesk-scheduled");
    rizal.press("Batalkan pengiriman").awaitState("approved");
    rizal.confirm("Kirim sekarang").awaitState("scheduled").press("Tanpa menunggu");
    assertThat(rizal.dialog()).containsText("tidak dapat dibatalkan lagi");
    rizal.page().keyboard().press("Escape");
    rizal.press("Batalkan pengiriman").awaitState("approved");

    lestari.awaitState("approved").confirm("Ubah");
    lestari.page().getByLabel("Darurat").check();
    lestari.awaitSaved().press("Lanjut ke pemeriksaan");
    assertThat(lestari.page().getByTestId("warning").first()).containsText("60 detik");
    Eyes.look(lestari.page(), "helpdesk-emergency");
    lestari.submit();
    rizal.awaitState("submitted").confirm("Setujui");
    assertThat(rizal.page().getByTestId("steps")).containsText("memerlukan penyetuju kedua");
    Eyes.look(rizal.page(), "helpdesk-second-approver");
    Helpdesk yusuf =
        new Helpdesk(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server())
            .signIn(Helpdesk.SECOND_APPROVER);
    yusuf.go("/campaigns/" + lestari.campaignId()).confirm("Setujui").awaitState("approved");
    rizal.awaitState("approved").confirm("Kirim sekarang");
    assertThat(rizal.page().getByTestId("report")).isVisible();
    rizal.awaitState("sent");

    lestari.awaitState("sent").press("Buat ralat");
    lestari.answer("Buat ralat").click();
    assertThat(lestari.field("Judul")).hasValue(Pattern.compile(".+"));
    lestari.go("/campaigns/" + rizal.campaignId());
    lestari.confirm("Hentikan", "Latihan selesai.").awaitState("stopped");
  }

  @Test
  void namedPeopleComeFromAFileWhoseBrokenRowsAreShown() {
    giveTheApproverTheRole();
    List.of("Siti Rahmawati", "Yohana Ginting", "Bagus Wicaksono").forEach(HelpdeskIT::citizen);
    Helpdesk lestari = author(Chromium.Look.PHONE).press("Tulis pemberitahuan");
    lestari.fill("Judul", "Bantuan tahap dua").fill("Isi", "Bawa KTP ke kantor camat hari Senin.");
    lestari.choosePlace("Batam");
    lestari.page().getByText("Hanya orang tertentu (CSV)").click();
    lestari.fill("Untuk apa, dan atas dasar apa", "Penerima bantuan banjir, SK Wali Kota 12/2026");
    lestari
        .page()
        .getByLabel("Berkas CSV")
        .setInputFiles(
            new FilePayload("penerima.csv", "text/csv", NAMED.getBytes(StandardCharsets.UTF_8)));
    lestari.press("Unggah daftar");
    assertThat(lestari.page().getByTestId("list-problem")).containsText("NIK 15 angka");
    Eyes.look(lestari.page(), "helpdesk-people");
    lestari.press("Lewati 1 baris yang salah");
    assertThat(lestari.page().locator("[data-figure=reached]")).isVisible();
    lestari.press("Lanjut ke pemeriksaan");
    assertThat(lestari.page().getByTestId("facts")).containsText("SK Wali Kota 12/2026");
    Eyes.look(lestari.page(), "helpdesk-people-check");
    lestari.submit();
  }

  @Test
  void somebodyWithoutARoleIsToldSo() {
    Page page = CHROMIUM.person(Chromium.Look.PHONE, "id-ID");
    new Helpdesk(page, site.server()).signIn("Siti Rahmawati");
    assertThat(page.getByTestId("not-helpdesk")).containsText("Siti Rahmawati");
    Eyes.look(page, "not-helpdesk");
  }

  /** Other journeys may have erased the account. */
  static void giveTheApproverTheRole() {
    if (approverHasTheRole) {
      return;
    }
    Page ningsih = citizen("Ningsih Puspitasari").page();
    for (String person : List.of(Helpdesk.APPROVER, Helpdesk.SECOND_APPROVER)) {
      Page approver = citizen(person).page();
      String id = (String) approver.evaluate("import('/app/core/api.js').then(m => m.me().id)");
      ningsih.evaluate(
          """
          path => import('/app/core/api.js').then(api => api.command('PUT', path, {region: '21.71'}))
          """,
          "/v1/opds/diskominfo-batam/staff/" + id + "/roles/approver");
    }
    approverHasTheRole = true;
  }

  private static int nextYear() {
    return Year.now(ZoneOffset.UTC).getValue() + 1;
  }

  private static Helpdesk author(Chromium.Look look) {
    return new Helpdesk(CHROMIUM.person(look, "id-ID"), site.server()).signIn(Helpdesk.AUTHOR);
  }

  private static Helpdesk approver(Chromium.Look look) {
    return new Helpdesk(CHROMIUM.person(look, "id-ID"), site.server()).signIn(Helpdesk.APPROVER);
  }

  /** In a second tab of the same browser, which keeps the author's session. */
  private static Helpdesk approverBeside(Helpdesk author) {
    Page tab =
        author
            .page()
            .context()
            .waitForPage(() -> author.control("Masuk sebagai penyetuju").click());
    tab.waitForURL(address -> !address.startsWith(site.server().toString()));
    return new Helpdesk(tab, site.server()).choose(Helpdesk.APPROVER);
  }

  private static Citizen citizen(String person) {
    return new Citizen(CHROMIUM.person(Chromium.Look.PHONE, "id-ID"), site.server()).signIn(person);
  }
}
