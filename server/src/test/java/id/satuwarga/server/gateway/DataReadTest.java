package id.satuwarga.server.gateway;

import static id.satuwarga.server.catalog.ManifestDraft.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.consent.Decision;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One OPD reads what another holds about a citizen: by consent or law, and seen by the citizen. */
class DataReadTest {
  @RegisterExtension static final TestServer server = new TestServer(Town::impatient);
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final String READER = "diskominfo-batam";
  private static final String HOLDER = "disdukcapil-batam";
  private final Town town = new Town(server, opd);

  @Test
  void whatTheCitizenAgreedToIsRead() {
    String app = pair("setuju");
    String subject = agreed(town.siti(), "setuju", "setuju-kk/keluarga");

    read(app, "id.batam.setuju-kk/keluarga", subject, "alamat")
        .hasStatus(200)
        .has("/values/alamat", "Jl. Engku Putri 7")
        .lacks("/values/nomor");

    OpdServer.Asked asked = opd.asked("setuju-kk/data").get(0);
    assertThat(asked.body().at("/source").asText()).isEqualTo("keluarga");
    assertThat(asked.body().at("/fields").toString()).isEqualTo("[\"alamat\"]");
    assertThat(asked.body().at("/language").asText()).isEqualTo("id");
    assertThat(asked.body().at("/reader").toString())
        .contains(app, READER, "Mencocokkan alamat")
        .doesNotContain("legal_basis");
  }

  @Test
  void theSourceKnowsTheCitizenByAnotherNameAndForThisReadingOnly() {
    String app = pair("nama");
    String subject = agreed(town.siti(), "nama", "nama-kk/keluarga");
    read(app, "id.batam.nama-kk/keluarga", subject, "alamat").hasStatus(200);

    OpdServer.Asked asked = opd.asked("nama-kk/data").get(0);
    assertThat(asked.header().get("typ").asText()).isEqualTo("satuwarga-data+jwt");
    assertThat(asked.claims().get("aud").asText()).isEqualTo(HOLDER);
    assertThat(asked.claims().get("sub").asText()).isNotEqualTo(subject).isNotEmpty();
    assertThat(asked.claims().get("app_id").asText()).isEqualTo("id.batam.nama-kk");
    assertThat(asked.claims().get("source").asText()).isEqualTo("keluarga");
    assertThat(asked.claims().get("reader").asText()).isEqualTo(app);
    long life = asked.claims().get("exp").asLong() - asked.claims().get("iat").asLong();
    assertThat(life).isEqualTo(300);
  }

  @Test
  void theCitizenSeesWhoReadWhatFromWhom() {
    String app = pair("lihat");
    TestClient siti = town.siti();
    String subject = agreed(siti, "lihat", "lihat-kk/keluarga");
    read(app, "id.batam.lihat-kk/keluarga", subject, "alamat").hasStatus(200);

    siti.get("/v1/access-log")
        .hasStatus(200)
        .has("/items/0/opd/code", READER)
        .has("/items/0/app_id", app)
        .has("/items/0/claims/0", "alamat")
        .has("/items/0/field_names/0", "Alamat rumah")
        .has("/items/0/source_opd/code", HOLDER)
        .has("/items/0/source", "id.batam.lihat-kk/keluarga")
        .has("/items/0/source_name", "Pengaduan id.batam.lihat-kk")
        .has("/items/0/purpose", "Mencocokkan alamat")
        .has("/items/0/basis", "consent");
    assertThat(siti.get("/v1/me/export").json().at("/sections/consent/access_log").toString())
        .contains("id.batam.lihat-kk/keluarga");
  }

  @Test
  void theListOfConsentsSaysInWordsWhatMayBeRead() {
    pair("daftar");
    TestClient siti = town.siti();
    agreed(siti, "daftar", "daftar-kk/keluarga");

    siti.get("/v1/consents")
        .hasStatus(200)
        .has("/items/0/uses/0", "id.batam.daftar-kk/keluarga")
        .has("/items/0/data/0/name", "Pengaduan id.batam.daftar-kk")
        .has("/items/0/data/0/opd/code", HOLDER)
        .has("/items/0/data/0/description", "Kartu keluarga.");
  }

  @Test
  void aFieldWithoutWordsGoesByItsName() {
    source("nomor-kk");
    Map<String, Object> use = use("nomor-kk", "nomor");
    String app = town.shelf().publish(town.manifest("nomor").with("uses", List.of(use)));

    town.siti().get("/v1/services/" + app + "/consent").has("/uses/0/field_names/0", "nomor");
  }

  @Test
  void whatTheCitizenDidNotAgreeToIsNotRead() {
    String app = pair("tolak");
    String subject = agreed(town.siti(), "tolak");

    read(app, "id.batam.tolak-kk/keluarga", subject, "alamat")
        .hasStatus(403)
        .isProblem("consent-required");
    assertThat(opd.asked("tolak-kk/data")).isEmpty();
  }

  @Test
  void aWithdrawalIsInForceAtOnce() {
    String app = pair("tarik");
    TestClient siti = town.siti();
    String subject = agreed(siti, "tarik", "tarik-kk/keluarga");
    siti.delete("/v1/consents/" + app).hasStatus(204);

    read(app, "id.batam.tarik-kk/keluarga", subject, "alamat").isProblem("consent-required");
  }

  @Test
  void whatALawAllowsNeedsNoConsentAndIsSeenAllTheSame() {
    source("hukum-kk");
    Map<String, Object> use = use("hukum-kk", "alamat");
    use.put("legal_basis", "UU 22/2009 pasal 64");
    String app = town.shelf().publish(town.manifest("hukum").with("uses", List.of(use)));
    TestClient siti = town.siti();
    Town.visit(siti, app);

    read(app, "id.batam.hukum-kk/keluarga", subject("hukum"), "alamat").hasStatus(200);
    siti.get("/v1/access-log")
        .has("/items/0/basis", "legal_basis")
        .has("/items/0/legal_basis", "UU 22/2009 pasal 64");
    assertThat(opd.asked("hukum-kk/data").get(0).body().at("/reader/legal_basis").asText())
        .isEqualTo("UU 22/2009 pasal 64");
  }

  @Test
  void theConsentSheetSaysWhatIsReadWhereAndWhy() {
    String app = pair("lembar");

    town.siti()
        .get("/v1/services/" + app + "/consent")
        .hasStatus(200)
        .has("/uses/0/source", "id.batam.lembar-kk/keluarga")
        .has("/uses/0/name", "Pengaduan id.batam.lembar-kk")
        .has("/uses/0/opd/code", HOLDER)
        .has("/uses/0/fields/0", "alamat")
        .has("/uses/0/field_names/0", "Alamat rumah")
        .has("/uses/0/description", "Kartu keluarga.")
        .has("/uses/0/purpose", "Mencocokkan alamat");
  }

  @Test
  void anotherPurposeIsAnotherQuestion() {
    String app = pair("ganti");
    TestClient siti = town.siti();
    String subject = agreed(siti, "ganti", "ganti-kk/keluarga");
    Map<String, Object> use = use("ganti-kk", "alamat");
    use.put("purpose", text("Mengirim iklan", "To advertise"));
    town.shelf().publish(town.manifest("ganti").version(2).with("uses", List.of(use)));

    read(app, "id.batam.ganti-kk/keluarga", subject, "alamat").isProblem("consent-required");
    Town.open(siti, app).hasStatus(403).isProblem("consent-required");
  }

  @Test
  void moreFieldsAreAnotherQuestion() {
    String app = pair("tambah");
    TestClient siti = town.siti();
    String subject = agreed(siti, "tambah", "tambah-kk/keluarga");
    town.shelf()
        .publish(
            town.manifest("tambah")
                .version(2)
                .with("uses", List.of(use("tambah-kk", "alamat", "nomor"))));

    read(app, "id.batam.tambah-kk/keluarga", subject, "alamat").isProblem("consent-required");
  }

  @Test
  void whatTheReaderDidNotDeclareIsNotRead() {
    String app = pair("lebih");
    String subject = agreed(town.siti(), "lebih", "lebih-kk/keluarga");

    read(app, "id.batam.lebih-kk/keluarga", subject, "alamat", "nomor")
        .hasStatus(403)
        .isProblem("data-not-declared");
    read(app, "id.batam.lebih-kk/lain", subject, "alamat").isProblem("data-not-declared");
    assertThat(opd.asked("lebih-kk/data")).isEmpty();
  }

  @Test
  void whatTheSourceDoesNotOfferIsNotRead() {
    source("kurang-kk");
    String app =
        town.shelf()
            .publish(town.manifest("kurang").with("uses", List.of(use("kurang-kk", "gaji"))));
    String subject = agreed(town.siti(), "kurang", "kurang-kk/keluarga");

    read(app, "id.batam.kurang-kk/keluarga", subject, "gaji")
        .hasStatus(403)
        .isProblem("data-not-declared");
  }

  @Test
  void anOpdThatDoesNotOperateTheReaderReadsNothing() {
    String app = pair("asing");
    String subject = agreed(town.siti(), "asing", "asing-kk/keluarga");

    post("dinkes-batam", app, "id.batam.asing-kk/keluarga", subject, "alamat")
        .hasStatus(422)
        .isProblem("mini-app-unknown");
    post(HOLDER, app, "id.batam.asing-kk/keluarga", subject, "alamat")
        .isProblem("mini-app-unknown");
  }

  @Test
  void aSubjectOfAnotherOpdMeansNobody() {
    String app = pair("orang");
    String subject = agreed(town.siti(), "orang", "orang-kk/keluarga");
    read(app, "id.batam.orang-kk/keluarga", subject, "alamat").hasStatus(200);
    String there = opd.asked("orang-kk/data").get(0).claims().get("sub").asText();

    read(app, "id.batam.orang-kk/keluarga", there, "alamat")
        .hasStatus(422)
        .isProblem("recipient-unknown");
  }

  @Test
  void aSuspendedSourceIsNotRead() {
    String app = pair("henti");
    String subject = agreed(town.siti(), "henti", "henti-kk/keluarga");
    town.shelf().suspend("id.batam.henti-kk");

    read(app, "id.batam.henti-kk/keluarga", subject, "alamat")
        .hasStatus(503)
        .isProblem("service-suspended")
        .has("/detail", "Sedang diperbaiki.");
    assertThat(opd.asked("henti-kk/data")).isEmpty();
  }

  @Test
  void aSuspendedReaderReadsNothing() {
    String app = pair("bisu");
    String subject = agreed(town.siti(), "bisu", "bisu-kk/keluarga");
    town.shelf().suspend(app);

    read(app, "id.batam.bisu-kk/keluarga", subject, "alamat")
        .hasStatus(503)
        .isProblem("service-suspended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "{\"values\":[]}", "{\"values\":{\"alamat\":7}}", "{\"values\":", ""})
  void nonsenseIsNoAnswer(String answer) {
    String name = "kacau" + Integer.toHexString(answer.hashCode());
    String app = pair(name);
    String subject = agreed(town.siti(), name, name + "-kk/keluarga");
    opd.answer(name + "-kk/data", OpdServer.json(answer));

    read(app, "id.batam." + name + "-kk/keluarga", subject, "alamat")
        .hasStatus(502)
        .isProblem("source-unavailable");
  }

  @Test
  void aSourceThatIsDownOrSlowIsUnavailableAndTheReadingIsSeen() {
    String app = pair("mati");
    TestClient siti = town.siti();
    String subject = agreed(siti, "mati", "mati-kk/keluarga");
    opd.answer("mati-kk/data", OpdServer.status(500));
    read(app, "id.batam.mati-kk/keluarga", subject, "alamat").isProblem("source-unavailable");
    opd.answer("mati-kk/data", OpdServer.after(60_000, OpdServer.json("{}")));
    read(app, "id.batam.mati-kk/keluarga", subject, "alamat").isProblem("source-unavailable");

    opd.answer(
        "mati-kk/data",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          exchange.sendResponseHeaders(503, -1);
        });
    read(app, "id.batam.mati-kk/keluarga", subject, "alamat")
        .isProblem("source-unavailable")
        .hasHeader("Retry-After", "7");

    assertThat(siti.get("/v1/access-log").each("/items", "source"))
        .filteredOn("id.batam.mati-kk/keluarga"::equals)
        .hasSize(3);
  }

  @Test
  void aSourceThatServesAnotherCityHasNothing() {
    town.shelf()
        .publish(
            offering("jauh-kk")
                .with("operators", List.of())
                .operator(HOLDER, "21.71.01", opd.endpoint("jauh-kk")));
    String app =
        town.shelf().publish(town.manifest("jauh").with("uses", List.of(use("jauh-kk", "alamat"))));
    String subject = agreed(town.siti(), "jauh", "jauh-kk/keluarga");

    read(app, "id.batam.jauh-kk/keluarga", subject, "alamat").isProblem("source-unavailable");
  }

  @Test
  void theDevelopersOfTheSourceSeeTheCall() {
    String app = pair("panggil");
    String subject = agreed(town.siti(), "panggil", "panggil-kk/keluarga");
    read(app, "id.batam.panggil-kk/keluarga", subject, "alamat").hasStatus(200);

    TestClient developer = town.shelf().developer();
    String calls = "/v1/mini-apps/id.batam.panggil-kk/calls";
    Shelf.soon(() -> developer.get(calls).json("/items/0/operation").equals("data"));
    developer.get(calls).has("/items/0/status", 200).has("/items/0/operator", HOLDER);
  }

  @Test
  void aSourceOfferedTwiceIsNoManifest() {
    Map<String, Object> offer = offer();
    town.shelf()
        .developer()
        .post(
            "/v1/mini-apps", town.manifest("dobel").with("provides", List.of(offer, offer)).json())
        .hasStatus(422)
        .isProblem("manifest-invalid")
        .has("/errors/0/pointer", "/provides/1/source");
  }

  /** A reader of this name and its source, whose name ends in -kk. */
  private String pair(String name) {
    source(name + "-kk");
    return town.shelf()
        .publish(town.manifest(name).with("uses", List.of(use(name + "-kk", "alamat"))));
  }

  private void source(String name) {
    opd.answer(
        name + "/data",
        OpdServer.json(
            """
            {"values":{"alamat":"Jl. Engku Putri 7","nomor":"9901010000000001"}}
            """));
    town.shelf().publish(offering(name));
  }

  private static ManifestDraft offering(String name) {
    return ManifestDraft.of("id.batam." + name)
        .operator(HOLDER, "21.71", opd.endpoint(name))
        .with("provides", List.of(offer()));
  }

  private static Map<String, Object> offer() {
    return Map.of(
        "source", "keluarga",
        "fields", List.of("alamat", "nomor"),
        "description", text("Kartu keluarga.", "Family card."),
        "labels",
            List.of(Map.of("field", "alamat", "label", text("Alamat rumah", "Home address"))));
  }

  private static Map<String, Object> use(String source, String... fields) {
    Map<String, Object> use = new LinkedHashMap<>();
    use.put("source", "id.batam." + source + "/keluarga");
    use.put("fields", List.of(fields));
    use.put("purpose", text("Mencocokkan alamat", "To compare the address"));
    return use;
  }

  /** The citizen agrees to these readings and opens the service; how the OPD calls them now. */
  private static String agreed(TestClient citizen, String name, String... sources) {
    String app = "id.batam." + name;
    List<String> uses = List.of(sources).stream().map(source -> "id.batam." + source).toList();
    citizen
        .put(
            "/v1/consents/" + app,
            Map.of("asked", Decision.asked(citizen, app), "claims", List.of(), "uses", uses))
        .hasStatus(200);
    Town.visit(citizen, app);
    return subject(name);
  }

  private static String subject(String name) {
    return opd.asked(name + "/open").get(0).claims().get("sub").asText();
  }

  private static TestReply read(String app, String source, String subject, String... fields) {
    return post(READER, app, source, subject, fields);
  }

  private static TestReply post(
      String reader, String app, String source, String subject, String... fields) {
    return server
        .asOpd(reader)
        .post(
            "/v1/data-reads",
            Map.of("app_id", app, "source", source, "subject", subject, "fields", fields));
  }
}
