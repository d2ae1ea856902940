package id.satuwarga.server.inventory;

import static id.satuwarga.server.inventory.Register.draft;
import static id.satuwarga.server.inventory.Register.edit;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverlapTest {
  private static final String APPS = "/v1/inventory/apps/";
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Register register = new Register(server);

  @BeforeAll
  static void makeOffices() {
    register.opd("bkpsdm-batam", "21.71");
    register.opd("setda-batam", "21.71");
    register.opd("setda-bintan", "21.01");
  }

  private static Map<String, Object> told(String opd, String name, String about) {
    return draft(opd, name, "description", Map.of("id", about));
  }

  @Test
  void theSameAppIsFoundUnderAnotherNameAndSaysWhy() {
    register.app(
        "21.71",
        told(
            "bkpsdm-batam",
            "Sistem Informasi Manajemen Kepegawaian",
            "Mengelola riwayat jabatan dan kenaikan pangkat ASN."));
    String acronym =
        register.app("21.71", told("setda-batam", "SIMPEG", "Data pangkat dan jabatan pegawai."));

    register
        .registrar("21.71")
        .get(APPS + acronym + "/overlaps")
        .hasStatus(200)
        .has("/items/0/app/facts/name", "Sistem Informasi Manajemen Kepegawaian")
        .has("/items/0/kin", false)
        .has(
            "/items/0/reasons/0",
            "“SIMPEG” dapat menjadi singkatan dari “Sistem Informasi Manajemen Kepegawaian”.")
        .lacks("/items/1");
  }

  @Test
  void aRefusedPairComesBackOnlyWhenOneOfThemSaysSomethingElse() {
    Map<String, Object> bus = told("setda-batam", "Jadwal Bus Kota", "Rute dan halte bus kota.");
    String one = register.app("21.71", bus);
    String other =
        register.app("21.71", told("bkpsdm-batam", "Rute Bus", "Jadwal dan halte bus kota."));
    var clerk = register.registrar("21.71");
    clerk.get(APPS + one + "/overlaps").has("/items/0/app/inventory_id", other);

    clerk
        .put(APPS + one + "/overlaps/" + other, Map.of("same", false, "reason", "Lain trayek."))
        .hasStatus(204);
    clerk.get(APPS + one + "/overlaps").lacks("/items/0");
    clerk.get(APPS + other + "/overlaps").lacks("/items/0");
    clerk
        .put(
            APPS + one,
            edit(1, told("setda-batam", "Jadwal Bus Kota", "Rute, halte dan posisi bus kota.")))
        .hasStatus(200);

    clerk
        .get(APPS + other + "/overlaps")
        .has("/items/0/app/inventory_id", one)
        .has("/items/0/verdict/same", false)
        .has("/items/0/verdict/reason", "Lain trayek.");
    assertThat(register.deeds("inventory-app:" + one)).contains("inventory.judge-overlap");
  }

  @Test
  void aProposalIsComparedAndNotStored() {
    register.app("21.71", told("setda-batam", "Buku Tamu", "Pencatatan tamu kantor."));
    var clerk = register.registrar("21.71");

    clerk
        .post(
            "/v1/inventory/overlaps",
            told("bkpsdm-batam", "Digital Guestbook", "Visitors sign the guestbook of an office."))
        .hasStatus(200)
        .has("/items/0/app/facts/name", "Buku Tamu");
    clerk.get("/v1/inventory/apps?q=guestbook").lacks("/items/0");
  }

  @Test
  void theSameInAnotherRegencyIsKinAndOutOfReachForItsNeighbour() {
    String here =
        register.app("21.71", told("setda-batam", "Antrean Puskesmas", "Nomor antrean pasien."));
    register.app("21.01", told("setda-bintan", "Antrian Puskesmas", "Ambil nomor antrean pasien."));

    register.registrar("21").get(APPS + here + "/overlaps").has("/items/0/kin", true);
    register.registrar("21.71").get(APPS + here + "/overlaps").hasStatus(200).lacks("/items/0");
  }
}
