package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.recommendation.Leave;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing new goes live without a letter or a waiver that holds at that moment. */
class PublishingDoorTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> WORDS = Map.of("words", "Tidak dipatuhi.");
  private static final List<String> COMPLAINTS = List.of("complaints");
  private static final String OPD = "diskominfo-batam";
  private final Shelf shelf = new Shelf(server);

  @Test
  void nobodyPublishesWithoutALetter() {
    approved(ManifestDraft.of("id.batam.tanpa"));

    for (TestClient who : List.of(shelf.developer(), shelf.registrar())) {
      publish(who, "id.batam.tanpa", 1)
          .hasStatus(409)
          .isProblem("letter-missing")
          .has("/functions/0", "complaints")
          .has("/ask_at", server.url() + "/opd#/recommendations/ask");
    }
    shelf.developer().get("/v1/mini-apps/id.batam.tanpa").hasStatus(200).lacks("/live_version");
  }

  @Test
  void aLetterOpensTheDoorAndIsKeptAsTheGround() {
    String letter = granted("id.batam.bersurat", COMPLAINTS);
    approved(ManifestDraft.of("id.batam.bersurat"));

    publish(shelf.developer(), "id.batam.bersurat", 1).hasStatus(200).has("/live_version", 1);
    TestReply list = shelf.registrar().get("/v1/published-functions?limit=100").hasStatus(200);
    int row = list.each("/items", "app_id").indexOf("id.batam.bersurat");
    list.has("/items/" + row + "/leave_id", letter).has("/items/" + row + "/state", "valid");
  }

  @Test
  void aNewFunctionNeedsALetterOfItsOwn() {
    shelf.publish(ManifestDraft.of("id.batam.tumbuh"));
    approved(ManifestDraft.of("id.batam.tumbuh").version(2).with("category", "health"));

    publish(shelf.developer(), "id.batam.tumbuh", 2)
        .hasStatus(409)
        .isProblem("letter-missing")
        .has("/functions/0", "health")
        .lacks("/functions/1");
    granted("id.batam.tumbuh", List.of("health"));
    publish(shelf.developer(), "id.batam.tumbuh", 2).hasStatus(200);
    publish(shelf.registrar(), "id.batam.tumbuh", 1).hasStatus(200);
  }

  @Test
  void dataForOthersIsAFunction() {
    granted("id.batam.sumber", COMPLAINTS);
    approved(ManifestDraft.of("id.batam.sumber").with("provides", List.of(offer())));

    publish(shelf.developer(), "id.batam.sumber", 1)
        .hasStatus(409)
        .isProblem("letter-missing")
        .has("/functions/0", "data_source");
  }

  @Test
  void aLetterOfAnotherMiniAppOrOpdOpensNothing() {
    approved(ManifestDraft.of("id.batam.salah"));
    granted("id.batam.lain", COMPLAINTS);
    TestClient dinkes = shelf.staff("developer", "dinkes-batam", "21.71");
    new Leave(dinkes, shelf.registrar()).grant("id.batam.salah", "dinkes-batam", COMPLAINTS);

    publish(shelf.developer(), "id.batam.salah", 1).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void aRequestThatIsNotGrantedOpensNothing() {
    approved(ManifestDraft.of("id.batam.menanti"));
    new Leave(shelf.developer(), shelf.registrar()).ask("id.batam.menanti", OPD, COMPLAINTS);

    publish(shelf.developer(), "id.batam.menanti", 1).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void aWithdrawnLetterIsNamedAndOpensNothing() {
    String letter = granted("id.batam.dicabut", COMPLAINTS);
    approved(ManifestDraft.of("id.batam.dicabut"));
    withdraw(letter).hasStatus(200);

    TestReply refused = publish(shelf.developer(), "id.batam.dicabut", 1);

    refused.hasStatus(409).isProblem("letter-missing");
    assertThat(refused.json("/lapsed/0")).contains("/REK-SPBE/21.71/");
  }

  @Test
  void whatIsLiveStaysSoWhenItsLetterIsWithdrawn() {
    String letter = granted("id.batam.lestari", COMPLAINTS);
    shelf.publish(ManifestDraft.of("id.batam.lestari"));
    withdraw(letter).hasStatus(200);

    server.as("siti").get("/v1/services/id.batam.lestari").hasStatus(200);
    approved(ManifestDraft.of("id.batam.lestari").version(2));
    publish(shelf.developer(), "id.batam.lestari", 2).hasStatus(200);
    shelf.suspend("id.batam.lestari");
    shelf.registrar().post("/v1/mini-apps/id.batam.lestari/resume").hasStatus(200);
    TestReply lapsed = shelf.registrar().get("/v1/published-functions?lapsed=true&limit=100");
    int row = lapsed.hasStatus(200).each("/items", "app_id").indexOf("id.batam.lestari");
    lapsed.has("/items/" + row + "/state", "withdrawn");
    assertThat(lapsed.json().at("/items/" + row + "/in_use").asBoolean()).isTrue();
  }

  @Test
  void whatIsNotLiveDoesNotComeBackByAWithdrawnLetter() {
    String letter = granted("id.batam.kembali", COMPLAINTS);
    shelf.publish(ManifestDraft.of("id.batam.kembali"));
    shelf.publish(ManifestDraft.of("id.batam.kembali").version(2).with("category", "health"));
    withdraw(letter).hasStatus(200);

    publish(shelf.registrar(), "id.batam.kembali", 1).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void whatWasThereBeforeLettersStays() {
    approved(ManifestDraft.of("id.batam.lama"));
    TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                "INSERT INTO published_function (app_id, function, opd_code, region_code,"
                    + " published_at) VALUES ('id.batam.lama', 'complaints', $1, '21.71', now())")
            .execute(Tuple.of(OPD)));

    publish(shelf.developer(), "id.batam.lama", 1).hasStatus(200);
    approved(ManifestDraft.of("id.batam.lama").version(2).with("category", "taxes"));
    publish(shelf.developer(), "id.batam.lama", 2).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void theMigrationKeepsWhatWasPublishedBefore() throws IOException {
    shelf.publish(ManifestDraft.of("id.batam.warisan").with("provides", List.of(offer())));
    shelf.publish(ManifestDraft.of("id.batam.warisan").version(2).with("category", "health"));
    approved(ManifestDraft.of("id.batam.warisan").version(3).with("category", "taxes"));
    run("DELETE FROM published_function");
    try (InputStream file =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/db/migration/V231__published_function.sql"))) {
      String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      run(migration.substring(migration.indexOf("INSERT INTO published_function")));
    }

    assertThat(functionsOf("id.batam.warisan"))
        .containsExactly("complaints", "data_source", "health");
    publish(shelf.registrar(), "id.batam.warisan", 1).hasStatus(200);
    publish(shelf.registrar(), "id.batam.warisan", 3).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void aLetterHoldsToTheEndOfItsLastDayAndNotOneDayLonger() {
    String letter = granted("id.batam.tepat", COMPLAINTS);
    approved(ManifestDraft.of("id.batam.tepat"));
    approved(ManifestDraft.of("id.batam.lewat"));
    granted("id.batam.lewat", COMPLAINTS);
    String until =
        shelf.developer().get("/v1/recommendations/" + letter).json("/letter/valid_until");
    server.clock().set(LocalDate.parse(until).atTime(16, 59).toInstant(ZoneOffset.UTC));
    publish(shelf.developer(), "id.batam.tepat", 1).hasStatus(200);
    server.clock().advance(Duration.ofMinutes(2));

    publish(shelf.developer(), "id.batam.lewat", 1).hasStatus(409).isProblem("letter-missing");
    approved(ManifestDraft.of("id.batam.tepat").version(2));
    publish(shelf.developer(), "id.batam.tepat", 2).hasStatus(200);
  }

  @Test
  void publishingAndWithdrawingAtOnceEndInOneOrder() {
    for (int round = 0; round < 3; round++) {
      String appId = "id.batam.balapan" + round;
      String letter = granted(appId, COMPLAINTS);
      approved(ManifestDraft.of(appId));
      TestClient developer = shelf.developer();
      CompletableFuture<TestReply> withdrawn =
          CompletableFuture.supplyAsync(() -> withdraw(letter));
      TestReply published = publish(developer, appId, 1);

      withdrawn.join().hasStatus(200);
      assertThat(published.status()).isIn(200, 409);
      assertThat(isOutBy(appId, letter)).isEqualTo(published.status() == 200);
    }
  }

  @Test
  void aWaiverOpensTheDoorForItsDays() {
    approved(ManifestDraft.of("id.batam.darurat"));
    String waiver = waiver("id.batam.darurat", OPD, shelf.registrar());
    publish(shelf.developer(), "id.batam.darurat", 1).hasStatus(409).isProblem("letter-missing");
    grant(waiver).hasStatus(200);
    publish(shelf.developer(), "id.batam.darurat", 1).hasStatus(200);
    server.clock().advance(Duration.ofDays(91));

    approved(ManifestDraft.of("id.batam.darurat").version(2).with("category", "health"));
    publish(shelf.developer(), "id.batam.darurat", 2).hasStatus(409).isProblem("letter-missing");
    approved(ManifestDraft.of("id.batam.darurat").version(3));
    publish(shelf.developer(), "id.batam.darurat", 3).hasStatus(200);
    approved(ManifestDraft.of("id.batam.susulan"));
    publish(shelf.developer(), "id.batam.susulan", 1).hasStatus(409).isProblem("letter-missing");
  }

  @Test
  void aWaiverThatTheMakerAskedForOpensNothing() {
    String maker = UUID.randomUUID().toString();
    TestClient developer = person(maker, new Caller.Role("developer", "dinkes-batam", "21.71"));
    developer
        .post(
            "/v1/mini-apps",
            ManifestDraft.of("id.batam.rangkap").with("opd", "dinkes-batam").json())
        .hasStatus(201);
    developer.post("/v1/mini-apps/id.batam.rangkap/releases/1/submit").hasStatus(200);
    shelf.registrar().post("/v1/mini-apps/id.batam.rangkap/releases/1/approve").hasStatus(200);
    TestClient later = person(maker, new Caller.Role("registrar", OPD, "21.71"));
    grant(waiver("id.batam.rangkap", "dinkes-batam", later)).hasStatus(200);

    publish(shelf.registrar(), "id.batam.rangkap", 1).hasStatus(409).isProblem("letter-missing");
    grant(waiver("id.batam.rangkap", "dinkes-batam", shelf.registrar())).hasStatus(200);
    publish(shelf.registrar(), "id.batam.rangkap", 1).hasStatus(200);
  }

  private static TestReply publish(TestClient who, String appId, int version) {
    return who.post("/v1/mini-apps/" + appId + "/releases/" + version + "/publish");
  }

  /** On the shelf and approved, not published. */
  private void approved(ManifestDraft draft) {
    String appId = draft.json().get("app_id").toString();
    int version = (int) ((Map<?, ?>) draft.json().get("version")).get("code");
    String path = "/v1/mini-apps" + (version == 1 ? "" : "/" + appId + "/releases");
    shelf.developer().post(path, draft.json()).hasStatus(201);
    shelf.approve(appId, version);
  }

  private String granted(String appId, List<String> functions) {
    return new Leave(shelf.developer(), shelf.registrar()).grant(appId, OPD, functions);
  }

  private TestReply withdraw(String letter) {
    return shelf.registrar().post("/v1/recommendations/" + letter + "/withdraw", WORDS);
  }

  private static String waiver(String appId, String opd, TestClient asking) {
    return asking
        .post(
            "/v1/waivers",
            Map.of(
                "opd", opd,
                "app_id", appId,
                "functions", COMPLAINTS,
                "rule", "disaster",
                "reason", "Tanggap darurat banjir."))
        .hasStatus(201)
        .json("/waiver_id");
  }

  private static TestReply grant(String waiver) {
    return person(UUID.randomUUID().toString(), new Caller.Role("registrar", OPD, "21.71"))
        .post("/v1/waivers/" + waiver + "/grant");
  }

  private static TestClient person(String id, Caller.Role role) {
    return server.as(new Caller.Staff(id, UUID.randomUUID().toString(), Set.of(role)));
  }

  private static Map<String, Object> offer() {
    return Map.of(
        "source", "kartu",
        "fields", List.of("nomor"),
        "description", ManifestDraft.text("Nomor kartu.", "Number of the card."));
  }

  private static boolean isOutBy(String appId, String letter) {
    return TestServer.await(
                server
                    .database()
                    .reads()
                    .preparedQuery(
                        "SELECT FROM published_function WHERE app_id = $1 AND letter_of = $2")
                    .execute(Tuple.of(appId, UUID.fromString(letter))))
            .size()
        == 1;
  }

  private static List<String> functionsOf(String appId) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                "SELECT function FROM published_function WHERE app_id = $1 ORDER BY function")
            .execute(Tuple.of(appId))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }

  private static void run(String sql) {
    TestServer.await(server.database().reads().query(sql).execute());
  }
}
