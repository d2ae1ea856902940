package id.satuwarga.sample.eplanning.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.eplanning.EPlanning;
import id.satuwarga.sample.eplanning.proposal.Attachment;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.ScreenJson;
import id.satuwarga.sdk.miniapp.Visit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EPlanningMiniAppTest {
  private static final String SITI = "subject-of-siti";
  private static final String YOHANA = "subject-of-yohana";
  private static final String BELIAN = "21.71.10.1004";
  private static final String BULIANG = "21.71.12.1002";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:30:00Z"), ZoneOffset.UTC);

  private final String file = ManifestFile.of(EPlanning.class, "https://eplanning.example");
  private final Manifest manifest = Manifest.parse(file);
  private final Proposals proposals = new Proposals(TestDatabase.fresh(EPlanning.class), CLOCK);
  private final EPlanningMiniApp app =
      new EPlanningMiniApp(
          manifest,
          proposals,
          new Attachments(id -> new Attachment("image/png", new byte[] {1, 2, 3}), proposals));

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(file)).isEmpty();
  }

  @Test
  void aProposalIsFiledForNextYearAndSeenByTheNeighbours() throws Exception {
    assertThat(shown(file(SITI, filled(BELIAN).build()))).contains("Usulan diterima", "MSR-2027-");

    assertThat(shown(open("/", YOHANA, BELIAN)))
        .contains("Belian, Batam Kota", "Lampu jalan di Simpang Belian")
        .doesNotContain("Siti");
    assertThat(shown(open("/", YOHANA, BULIANG))).contains("Belum ada usulan");
  }

  @Test
  void theSamePressFilesOnce() throws Exception {
    Action press = filled(BELIAN).build();
    file(SITI, press);
    file(SITI, press);

    assertThat(proposals.ofCitizen(SITI, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aPlaceOutsideOfTheCityIsToldAtItsInput() throws Exception {
    assertThat(shown(file(SITI, filled("33.76.02.1003").build())))
        .contains("Pilih kelurahan di Kota Batam");
    assertThat(proposals.ofCitizen(SITI, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void halfAHouseholdIsToldAtItsInput() throws Exception {
    Action half = filled(BELIAN).input("households", new BigDecimal("2.5")).build();

    assertThat(shown(file(SITI, half))).contains("Isi bilangan bulat");
  }

  @Test
  void aProposalShowsItsPhotoAndThatADocumentIsThere() throws Exception {
    String photo = UUID.randomUUID().toString();
    Action press =
        filled(BELIAN)
            .files("photo", List.of(photo))
            .files("document", List.of(UUID.randomUUID().toString()))
            .build();

    assertThat(shown(file(SITI, press))).contains(photo, "Terlampir untuk panitia");
    assertThat(proposals.photo(UUID.fromString(photo), YOHANA)).isPresent();
  }

  @Test
  void moreThanAPageIsReadInPages() throws Exception {
    for (int number = 0; number < 11; number++) {
      file(SITI, filled(BELIAN).build());
    }

    assertThat(shown(open("/", SITI, BELIAN))).contains("Lebih lama", "/?before=2");
    Visit older = Visit.at(manifest, "/mine").param("before", "2").build();
    assertThat(shown(app.open(older, context(older, SITI, BELIAN))))
        .contains("/proposals/1")
        .doesNotContain("/proposals/2", "Lebih lama");
  }

  @Test
  void whoseHomeIsNoKelurahanOfTheCityIsSentToTheProfile() {
    assertThat(shown(open("/", SITI, "21.71"))).contains("profil Anda");
  }

  @Test
  void aNumberNobodyHasIsRefused() {
    assertThatThrownBy(() -> open("/proposals/77", SITI, BELIAN)).isInstanceOf(Refusal.class);
  }

  private Screen open(String page, String citizen, String home) {
    Visit visit = Visit.at(manifest, page).build();
    return app.open(visit, context(visit, citizen, home));
  }

  private Screen file(String citizen, Action action) throws Exception {
    Visit visit = Visit.at(manifest, "/new").build();
    return app.act(visit, action, context(visit, citizen, BELIAN));
  }

  private static Context context(Visit visit, String citizen, String home) {
    return Context.of(visit, citizen)
        .claim("name", "Siti Rahmawati")
        .claim("home_region", home)
        .clock(CLOCK)
        .build();
  }

  private static Action.Builder filled(String kelurahan) {
    return Action.named("file")
        .id(UUID.randomUUID().toString())
        .input("title", "Lampu jalan di Simpang Belian")
        .input("field", "LIGHTING")
        .input("place", Place.in(kelurahan).street("Simpang Belian"))
        .input("description", "Gelap sepanjang dua ratus meter, sering terjadi penjambretan.")
        .input("households", new BigDecimal("180"));
  }

  private static String shown(Screen screen) {
    return ScreenJson.write(screen.in(Language.INDONESIAN));
  }
}
