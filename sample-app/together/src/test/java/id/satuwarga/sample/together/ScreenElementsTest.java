package id.satuwarga.sample.together;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.health.HealthService;
import id.satuwarga.sample.health.child.Children;
import id.satuwarga.sample.health.citizen.HealthMiniApp;
import id.satuwarga.sample.health.queue.Queues;
import id.satuwarga.sample.population.PopulationService;
import id.satuwarga.sample.population.citizen.PopulationMiniApp;
import id.satuwarga.sample.population.document.DocumentLinks;
import id.satuwarga.sample.population.move.Moves;
import id.satuwarga.sample.population.register.Register;
import id.satuwarga.sample.socialaid.SocialAidService;
import id.satuwarga.sample.socialaid.aid.AidRegister;
import id.satuwarga.sample.socialaid.citizen.SocialAidMiniApp;
import id.satuwarga.sample.socialaid.official.NamedLists;
import id.satuwarga.sample.socialaid.official.Officials;
import id.satuwarga.sample.vehicle.VehicleService;
import id.satuwarga.sample.vehicle.citizen.Owner;
import id.satuwarga.sample.vehicle.citizen.Owners;
import id.satuwarga.sample.vehicle.citizen.VehicleMiniApp;
import id.satuwarga.sample.vehicle.register.Vehicles;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Which service shows what. Between them they show every element of a Screen but the image, which
 * stands in complaints and proposals: see the tests of Apekesah and e-Planning.
 */
class ScreenElementsTest {
  private static final String ADDRESS = "https://opd.example";
  private static final Citizen SITI =
      Citizen.named("Siti Rahmawati").claim("nik", "9901015703920001");
  private static final Set<String> POPULATION =
      Set.of(
          "text",
          "heading",
          "facts",
          "list",
          "table",
          "timeline",
          "alert",
          "location",
          "date",
          "choice",
          "file",
          "toggle",
          "submit",
          "open page",
          "open link");
  private static final Set<String> VEHICLE =
      Set.of(
          "text",
          "heading",
          "facts",
          "list",
          "table",
          "alert",
          "text input",
          "number",
          "toggle",
          "submit",
          "open page");
  private static final Set<String> HEALTH =
      Set.of(
          "text",
          "heading",
          "facts",
          "list",
          "table",
          "timeline",
          "alert",
          "text input",
          "number",
          "date",
          "time",
          "choice",
          "toggle",
          "submit",
          "open page",
          "open link");
  private static final Set<String> SOCIAL_AID =
      Set.of(
          "text",
          "heading",
          "facts",
          "list",
          "table",
          "timeline",
          "alert",
          "text input",
          "choice",
          "submit",
          "open page",
          "open link");

  private final TestClock clock = TestClock.at(OffsetDateTime.now(ZoneOffset.UTC).toString());
  private final Set<String> seen = new TreeSet<>();

  @Test
  void betweenThemEveryElementIsShownButTheImage() {
    Set<String> all = new TreeSet<>();
    List.of(POPULATION, VEHICLE, HEALTH, SOCIAL_AID).forEach(all::addAll);

    assertThat(all)
        .containsExactlyInAnyOrder(
            "text",
            "heading",
            "facts",
            "list",
            "table",
            "timeline",
            "alert",
            "text input",
            "number",
            "date",
            "time",
            "choice",
            "toggle",
            "file",
            "location",
            "submit",
            "open page",
            "open link");
  }

  @Test
  void population() {
    Jdbi database = database(PopulationService.class);
    Register register = new Register(database, clock);
    Moves moves = new Moves(database, register, (tx, decided, note) -> {}, clock);
    DocumentLinks links = new DocumentLinks(database, register, clock);
    TestVisit visit =
        visit(
            new PopulationMiniApp(
                manifest(PopulationService.class),
                register,
                moves,
                links,
                id -> new SentFile("image/png", new byte[] {1}),
                ADDRESS));

    look(visit, "/", "/family");
    look(visit.visit("/documents").press("Buat tautan unduhan"));
    look(visit, "/moves/new");
    look(
        visit
            .place("Alamat baru", Place.in("21.71.10.1005").street("Jalan Anggrek 5"))
            .choose("Alasan pindah", "Keluarga")
            .choose("Siapa yang pindah", "Siti Rahmawati (Istri)")
            .toggle("Saya menyatakan data di atas benar", true)
            .press("Kirim permohonan"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(POPULATION);
  }

  @Test
  void vehicle() {
    Vehicles vehicles = new Vehicles(database(VehicleService.class), clock);
    TestVisit visit = visit(new VehicleMiniApp(manifest(VehicleService.class), vehicles, owners()));

    look(visit, "/");
    look(
        visit
            .fill("Nomor polisi", "BP 4410 HS")
            .fill("Lima terakhir nomor rangka", "M2X98")
            .press("Cari"));
    look(visit, "/");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(VEHICLE);
  }

  @Test
  void health() {
    Jdbi database = database(HealthService.class);
    TestVisit visit =
        visit(
            new HealthMiniApp(
                manifest(HealthService.class),
                new Queues(database, clock),
                new Children(database, clock)));

    look(visit, "/queue/new");
    look(
        visit
            .choose("Puskesmas", "Puskesmas Belian (contoh), sisa 60 nomor hari ini")
            .choose("Keperluan", "Poli umum")
            .press("Ambil nomor"));
    look(visit, "/children/new");
    look(
        visit
            .fill("Nomor buku KIA", "KIA20240917")
            .date("Tanggal lahir anak", LocalDate.of(2024, 9, 9))
            .press("Tambahkan"));
    look(visit, "/");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(HEALTH);
  }

  @Test
  void socialAid() {
    Jdbi database = database(SocialAidService.class);
    Officials officials = new Officials(database, clock);
    officials.appoint("CODE", "Siti", "Pendamping", "21.71");
    TestVisit visit =
        visit(
            new SocialAidMiniApp(
                manifest(SocialAidService.class),
                new AidRegister(database, clock),
                officials,
                new NamedLists(database, clock)));

    look(visit, "/", "/official");
    look(visit.fill("Kode surat tugas", "CODE").press("Daftarkan saya"));
    look(
        visit
            .choose("Kelurahan", "Belian")
            .choose(
                "Dasar hukum",
                "BPNT · Permensos 5/2021 tentang Program Sembako, SK 460/131/2026 (contoh)")
            .fill("Untuk keperluan apa", "Verifikasi")
            .press("Buka daftar nama"));
    look(visit, "/");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(SOCIAL_AID);
  }

  private void look(TestVisit visit, String... pages) {
    for (String page : pages) {
      look(visit.visit(page));
    }
  }

  private void look(TestVisit visit) {
    seen.addAll(Kinds.of(visit.screen()));
  }

  private TestVisit visit(MiniApp app) {
    return MiniAppTester.of(app).as(SITI).clock(clock).visit("/");
  }

  private static Jdbi database(Class<?> service) {
    Jdbi database = Storage.over(TestDatabase.of(service));
    Storage.loadFictitious(database, service);
    return database;
  }

  private static Manifest manifest(Class<?> service) {
    return Manifest.parse(ManifestFile.of(service, ADDRESS));
  }

  private static Owners owners() {
    return new Owners() {
      @Override
      public String familyCard(String subject) {
        return "";
      }

      @Override
      public Owner owner(String subject) {
        return new Owner("", "", "", "", "");
      }
    };
  }
}
