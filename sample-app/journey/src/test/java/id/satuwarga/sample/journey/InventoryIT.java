package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.journey.kill.Tables;
import id.satuwarga.sample.system.Site;
import id.satuwarga.sample.system.setup.Staff;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An office's sheet on its way into the register of apps, and an app found in it. */
class InventoryIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String SHEET =
      """
      DAFTAR APLIKASI PEMERINTAH KOTA BATAM;;;;;;
      ;;;;;;
      No;Perangkat Daerah;Nama Aplikasi;Kondisi Sekarang;Tanggal Rilis;Biaya per tahun (Rp);Alamat
      1;diskominfo-batam;Surat Masuk Batam;Aktif;12 Januari 2021;Rp 12 juta;%s
      2;;Absensi Lama;Tidak aktif;Maret 2018;1.250.000,50;
      3;;Arsip Kelurahan;Aktif;%s;-;
      ;;;;;;
      Jumlah;;;;;13.250.000;
      """;

  private static Site site;
  private static HttpServer old;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = TheSystem.site();
    aThirdAuditor();
    old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    old.createContext(
        "/",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", site.server() + "/#/services/id.batam.apekesah");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    old.start();
  }

  @AfterAll
  static void stop() {
    old.stop(0);
  }

  /** With the day of one release, and the address of an old app that leads to a mini-app. */
  private static String sheet(String day) {
    return SHEET.formatted("http://127.0.0.1:" + old.getAddress().getPort(), day);
  }

  @Test
  void aSheetBecomesAppsThatAreFound() {
    Page page = registrar(Chromium.Look.DESKTOP);
    page.getByRole(AriaRole.LINK, named("Semua aplikasi pemerintah")).click();
    press(page, AriaRole.LINK, "Impor berkas");
    press(page, AriaRole.BUTTON, "Unggah dan periksa");
    assertThat(page.locator("#sheet-wrong")).hasText("Pilih berkasnya dahulu.");
    send(page, sheet("kemarin"));
    Locator trouble = page.getByTestId("import-problem");
    assertThat(trouble).containsText("Baris 6");
    assertThat(trouble).containsText("“kemarin” bukan tanggal");
    whatIsShownIsWhatIsApplied(page);
    assertThat(figure(page, "added")).hasText("2");
    Eyes.look(page, "30-import");

    press(page, AriaRole.BUTTON, "Pilih berkas lain");
    send(page, sheet("2020"));
    assertThat(figure(page, "added")).hasText("3");
    assertThat(page.getByLabel("Kondisi Sekarang")).hasValue("status");
    Eyes.look(page, "inventory-import");
    press(page, AriaRole.BUTTON, "Terapkan semua");
    assertThat(page.getByTestId("import-done")).isVisible();
    press(page, AriaRole.LINK, "Lihat daftar");
    assertThat(page.getByTestId("inventory-app")).hasCount(3);
    Eyes.look(page, "29-register");

    page.getByRole(AriaRole.SEARCHBOX).fill("abs lam");
    assertThat(page.getByTestId("inventory-app")).hasCount(1);
    press(page, AriaRole.LINK, "Absensi Lama");
    assertThat(page.getByTestId("inventory-change")).containsText("Ningsih Puspitasari");
    assertThat(page.getByText("Rp1.250.001")).isVisible();
    Eyes.look(page, "inventory-app");

    overlapsAreShownAndRefused(page);

    Page phone = registrar(Chromium.Look.PHONE);
    aClusterIsSeenSideBySide(page, phone);
    phone.navigate(site.server() + "/registrar#/inventory");
    assertThat(phone.getByTestId("inventory-app")).hasCount(7);
    Eyes.look(phone, "inventory-list-phone");
    press(phone, AriaRole.LINK, "Arsip Kelurahan");
    Eyes.look(phone, "inventory-app-phone");
    phone.navigate(site.server() + "/registrar#/inventory/import");
    send(phone, sheet("kemarin"));
    assertThat(figure(phone, "same")).hasText("2");
    Eyes.look(phone, "inventory-import-phone");

    anAppIsTakenDown(page);
    phone.navigate(site.server() + "/registrar#/take-downs");
    press(phone, AriaRole.LINK, "Surat Masuk Batam");
    assertThat(phone.getByTestId("take-down-state")).hasAttribute("data-state", "finished");
    Eyes.look(phone, "take-down-phone");

    anAppIsAudited(page, phone);
    theReportIsReadAndPrinted(page);
    phone.navigate(site.server() + "/registrar#/report");
    assertThat(phone.getByTestId("by_status")).containsText("Nonaktif");
    Eyes.look(phone, "report-phone");
    speak(phone, "Switch to English");
    assertThat(phone.getByTestId("by_status")).containsText("Abandoned");
    Eyes.look(phone, "report-phone-english");
    speak(phone, "Ganti ke Bahasa Indonesia");
  }

  /** A mapping that the server has not heard of is not applied, and one that it has stays. */
  private static void whatIsShownIsWhatIsApplied(Page page) {
    Locator apply = page.getByText("Terapkan", new Page.GetByTextOptions().setExact(false));
    page.route("**/mapping", Route::abort);
    page.getByLabel("Kondisi Sekarang").selectOption("status");
    assertThat(page.getByTestId("problem")).isVisible();
    assertThat(apply).hasCount(0);
    page.unroute("**/mapping");
    press(page, AriaRole.BUTTON, "Coba lagi");
    assertThat(apply).hasCount(1);
    page.reload();
    assertThat(page.getByLabel("Kondisi Sekarang")).hasValue("status");
  }

  private static void theReportIsReadAndPrinted(Page page) {
    page.navigate(site.server() + "/registrar#/report");
    page.getByLabel("Wilayah").first().selectOption("21.71");
    assertThat(page.getByTestId("report-total")).containsText("Rp1.000.000");
    assertThat(page.getByTestId("report-doubles")).containsText("Diduga, belum dinilai");
    assertThat(page.getByTestId("report-decided")).containsText("sudah diputuskan");
    assertThat(page.getByTestId("by_opd")).containsText("Kota Batam");
    assertThat(page.locator(".bar-plot")).hasCount(4);
    Eyes.look(page, "report");
    Download paper =
        page.waitForDownload(() -> press(page, AriaRole.BUTTON, "Laporan sekretaris daerah"));
    assertEquals("laporan-sekretaris-daerah.pdf", paper.suggestedFilename());
    speak(page, "Switch to English");
    assertThat(page.getByTestId("by_status")).containsText("Abandoned");
    Eyes.look(page, "report-english");
    speak(page, "Ganti ke Bahasa Indonesia");
  }

  /** The server knows it too. */
  private static void speak(Page page, String button) {
    page.waitForResponse(
        answer -> answer.url().endsWith("/v1/me"), () -> press(page, AriaRole.BUTTON, button));
  }

  /** By two who do not see each other's verdict first, and the registrar after both. */
  private static void anAppIsAudited(Page page, Page phone) {
    page.navigate(site.server() + "/registrar#/audit");
    press(page, AriaRole.BUTTON, "Buka putaran audit");
    assertThat(page.locator("#a-name")).isFocused();
    assertThat(page.locator("form .field-error")).hasCount(4);
    Eyes.look(page, "audit-round-empty");
    page.locator("#a-name").fill("Audit akhir tahun");
    page.getByRole(AriaRole.COMBOBOX, named("Wilayah")).fill("kota batam");
    page.locator(".combo-option").first().click();
    page.getByRole(AriaRole.COMBOBOX, named("Kementerian atau OPD pemimpin")).fill("komdigi");
    page.locator(".combo-option").first().click();
    page.locator("#a-due").fill("2099-12-31");
    press(page, AriaRole.BUTTON, "Buka putaran audit");
    assertThat(page.getByTestId("round")).hasCount(1);
    page.navigate(site.server() + "/registrar#/inventory");
    press(page, AriaRole.LINK, "Arsip Kelurahan");
    page.locator("#e-auditor-0").selectOption("Hendra Wibisono");
    page.locator("#e-auditor-1").selectOption("Maulida Safitri");
    press(page, AriaRole.BUTTON, "Masukkan ke putaran audit");
    assertThat(page.getByTestId("entered")).isVisible();
    page.navigate(site.server() + "/registrar#/audit");
    assertThat(page.getByTestId("progress")).containsText("Dinas Komunikasi dan Informatika");
    Eyes.look(page, "audit-rounds");
    phone.navigate(site.server() + "/registrar#/audit");
    assertThat(phone.getByTestId("progress")).isVisible();
    Eyes.look(phone, "audit-rounds-phone");

    Page hendra = person(Chromium.Look.PHONE, "Hendra Wibisono");
    opened(hendra);
    assertThat(hendra.getByTestId("verdict")).hasCount(2);
    Eyes.look(hendra, "audit-verdict-phone");
    judge(hendra, "keep", "Masih dipakai setiap hari.");
    Page maulida = person(Chromium.Look.DESKTOP, "Maulida Safitri");
    opened(maulida);
    assertThat(maulida.getByTestId("verdict").first()).containsText("belum boleh Anda lihat");
    judge(maulida, "take_down", "Tidak ada yang merawat.");
    assertThat(maulida.getByTestId("verdict").first()).containsText("Masih dipakai");
    Eyes.look(maulida, "audit-disputed");

    opened(page);
    assertThat(page.getByTestId("audit-state")).hasAttribute("data-state", "disputed");
    anAuditorIsReplaced(page);
    page.locator("#v-outcome").selectOption("take_down");
    page.locator("#v-reason").fill("Diganti arsip pusat.");
    press(page, AriaRole.BUTTON, "Putuskan");
    assertThat(page.locator("#d-owner")).isFocused();
    page.locator("#d-owner").fill("Bidang Aplikasi");
    page.locator("#d-due").fill("2020-01-31");
    Eyes.look(page, "audit-decision");
    press(page, AriaRole.BUTTON, "Putuskan");
    assertThat(page.getByTestId("decision")).containsText("Diganti arsip pusat.");
    opened(phone);
    assertThat(phone.getByText("Terlambat").first()).isVisible();
    Eyes.look(phone, "audit-decided-phone");
    new Tables(TheSystem.settings())
        .execute(
            Tables.SERVER,
            "INSERT INTO classification_reminder (id, classification_id, kind, moment, due_on,"
                + " made_at) SELECT gen_random_uuid(), id, 'plan', 'overdue', plan_due_on, now()"
                + " FROM classification WHERE plan_due_on IS NOT NULL ON CONFLICT DO NOTHING");
    phone.navigate(site.server() + "/registrar#/audit");
    assertThat(phone.getByTestId("overdue")).containsText("1");
    assertThat(phone.getByTestId("reminder")).containsText("Bidang Aplikasi");
    Eyes.look(phone, "audit-reminders-phone");
  }

  /** By one who sees nothing of what was said before. */
  private static void anAuditorIsReplaced(Page page) {
    page.reload();
    assertThat(page.getByTestId("swap")).isVisible();
    page.locator("#s-leaves").selectOption("Hendra Wibisono");
    page.locator("#s-comes").selectOption("Bagus Wicaksono");
    page.locator("#s-reason").fill("Pindah tugas.");
    Eyes.look(page, "audit-swap");
    press(page, AriaRole.BUTTON, "Ganti auditor");
    assertThat(page.getByTestId("audit-state")).hasAttribute("data-state", "waiting");
    assertThat(page.getByTestId("former")).hasCount(1);
    assertThat(page.getByText("Masih dipakai setiap hari.")).hasCount(0);
    Page bagus = person(Chromium.Look.PHONE, "Bagus Wicaksono");
    opened(bagus);
    assertThat(bagus.getByText("Masih dipakai setiap hari.")).hasCount(0);
    Eyes.look(bagus, "audit-replaced-phone");
    judge(bagus, "take_down", "Sudah ada arsip pusat.");
    page.reload();
    assertThat(page.getByTestId("audit-state")).hasAttribute("data-state", "agreed");
    assertThat(page.getByText("Masih dipakai setiap hari.")).isVisible();
  }

  private record Me(String id) {}

  private static void aThirdAuditor() throws IOException, InterruptedException {
    Staff bagus = Staff.signedIn(site.server(), "bagus");
    String id = bagus.get("/v1/me").expect(200).as(Me.class).id();
    Staff.signedIn(site.server(), "ningsih")
        .put("/v1/opds/diskominfo-kepri/staff/" + id + "/roles/auditor", "{\"region\": \"21\"}")
        .expect(200);
  }

  private static void opened(Page page) {
    page.navigate(site.server() + "/registrar#/audit");
    page.getByTestId("round").getByRole(AriaRole.LINK).click();
    page.getByTestId("classification").getByRole(AriaRole.LINK).click();
    assertThat(page.getByTestId("audit-state")).isVisible();
  }

  private static void judge(Page page, String outcome, String reason) {
    page.locator("#v-outcome").selectOption(outcome);
    page.locator("#v-reason").fill(reason);
    press(page, AriaRole.BUTTON, "Beri penilaian");
    assertThat(page.locator("#v-reason")).hasCount(0);
    assertThat(page.getByText(reason)).isVisible();
  }

  private static void anAppIsTakenDown(Page page) {
    page.navigate(site.server() + "/registrar#/inventory");
    press(page, AriaRole.LINK, "Surat Masuk Batam");
    confirmed(page, "Mulai penonaktifan");
    assertThat(page.getByText("Sebutkan dahulu mini-app penggantinya.")).hasCount(2);
    press(page, AriaRole.BUTTON, "Alihkan warga ke mini-app");
    answer(page, "Alihkan warga ke mini-app", "id.batam.apekesah");
    assertThat(page.getByTestId("successor")).hasText("Berjalan");
    page.locator("#down-day").fill("2099-12-31");
    press(page, AriaRole.BUTTON, "Buat draf pemberitahuan");
    assertThat(page.getByTestId("take-down-notice")).hasAttribute("data-state", "draft");
    press(page, AriaRole.BUTTON, "Periksa alamat lama");
    assertThat(page.getByTestId("take-down-look")).hasAttribute("data-outcome", "arrives");
    Eyes.look(page, "take-down-sights");
    ticked(page, "redirected", "do", "Catat", "");
    ticked(page, "users_told", "except", "Sebagai pengecualian", "Penggunanya hanya tiga pegawai.");
    for (String step : List.of("data", "contract_ended", "server_freed")) {
      ticked(page, step, "do", "Catat", "Berita acara 12/2026");
    }
    assertThat(page.getByTestId("take-down-state")).hasAttribute("data-state", "ready");
    Eyes.look(page, "take-down");
    confirmed(page, "Nonaktifkan");
    assertThat(page.getByTestId("take-down-state")).hasAttribute("data-state", "finished");
    press(page, AriaRole.LINK, "Penonaktifan");
    assertThat(page.getByTestId("savings")).containsText("Rp1.000.000");
    Eyes.look(page, "take-downs");
  }

  private static void ticked(Page page, String step, String how, String button, String words) {
    Locator card = page.locator("[data-testid=take-down-step][data-step=" + step + "]");
    card.getByTestId(how).click();
    answer(page, button, words);
    assertThat(card).hasAttribute("data-done", "true");
  }

  private static void confirmed(Page page, String name) {
    press(page, AriaRole.BUTTON, name);
    answer(page, name, "");
  }

  private static void answer(Page page, String name, String words) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    if (!words.isEmpty()) {
      dialog.locator("textarea").fill(words);
    }
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
    assertThat(dialog).hasCount(0);
  }

  private static void overlapsAreShownAndRefused(Page page) {
    page.navigate(site.server() + "/registrar#/inventory/import");
    send(
        page,
        """
        Perangkat Daerah;Nama Aplikasi;Uraian
        diskominfo-batam;SIAP;Persuratan: surat masuk dan disposisi pimpinan.
        diskominfo-batam;e-Office Batam;Surat masuk, surat keluar, dan disposisi.
        """);
    press(page, AriaRole.BUTTON, "Terapkan semua");
    press(page, AriaRole.LINK, "Lihat daftar");
    press(page, AriaRole.LINK, "e-Office Batam");
    Locator alike =
        page.getByTestId("overlap").filter(new Locator.FilterOptions().setHasText("SIAP"));
    assertThat(alike).containsText("Keduanya tentang");
    Eyes.look(page, "inventory-overlaps");
    alike.getByText("Bukan, berbeda").click();
    assertThat(alike).hasCount(0);
  }

  private static void aClusterIsSeenSideBySide(Page page, Page phone) {
    page.navigate(site.server() + "/registrar#/inventory/import");
    send(
        page,
        """
        Perangkat Daerah;Nama Aplikasi;Uraian;Biaya per tahun (Rp)
        diskominfo-batam;Buku Tamu;Pencatatan tamu kantor.;12000000
        diskominfo-batam;Digital Guestbook;Visitors sign the guestbook of an office.;30000000
        """);
    press(page, AriaRole.BUTTON, "Terapkan semua");
    assertThat(page.getByTestId("import-done")).isVisible();
    phone.navigate(site.server() + "/registrar#/clusters");
    assertThat(guestbooks(phone)).hasCount(1);
    Eyes.look(phone, "clusters-phone");
    guestbooks(phone).click();
    assertThat(phone.getByTestId("cluster-pair")).hasCount(1);
    Eyes.look(phone, "cluster-phone");

    page.navigate(site.server() + "/registrar#/clusters");
    assertThat(guestbooks(page)).hasCount(1);
    Eyes.look(page, "clusters");
    guestbooks(page).click();
    assertThat(page.getByTestId("cluster-facts")).containsText("Rp42.000.000");
    press(page, AriaRole.BUTTON, "Memang sama");
    assertThat(page.getByTestId("cluster-facts")).containsText("tidak ada");
    Eyes.look(page, "cluster");
    press(page, AriaRole.BUTTON, "Bukan, berbeda");
    answer(page, "Bukan, berbeda", "Yang satu untuk hotel.");
    assertThat(page.getByText("Kelompok ini sudah terurai")).isVisible();
    page.navigate(site.server() + "/registrar#/clusters");
    assertThat(page.getByText("Keadaan daftar pada")).isVisible();
    assertThat(guestbooks(page)).hasCount(0);
  }

  private static Locator guestbooks(Page page) {
    return page.getByTestId("cluster").filter(new Locator.FilterOptions().setHasText("Buku Tamu"));
  }

  private static void send(Page page, String sheet) {
    page.getByLabel("Berkas CSV")
        .setInputFiles(
            new FilePayload("aplikasi.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
    press(page, AriaRole.BUTTON, "Unggah dan periksa");
  }

  private static Locator figure(Page page, String name) {
    return page.locator("[data-figure=" + name + "] dd");
  }

  private static Page registrar(Chromium.Look look) {
    return person(look, "Ningsih Puspitasari");
  }

  private static Page person(Chromium.Look look, String name) {
    return Console.signIn(CHROMIUM.person(look, "id-ID"), site.server(), "/registrar", name);
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
