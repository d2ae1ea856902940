package id.satuwarga.server.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecommendationTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> WORDS = Map.of("words", "Mengapa tidak memakai Lapor?");
  private static final List<String> TRANSPORT = List.of("transport");
  private final TestClient developer = server.as("lestari");
  private final TestClient registrar = server.as("ningsih");
  private final Leave leave = new Leave(developer, registrar);

  @Test
  void aRequestGoesThroughQuestionAndCommitteeToALetter() {
    String path = asked("id.batam.jalan");

    registrar.post(path + "/question", WORDS).hasStatus(200).has("/state", "questioned");
    developer.post(path + "/answer", WORDS).hasStatus(200).has("/state", "asked");
    registrar.post(path + "/committee", WORDS).hasStatus(200).has("/state", "committee");
    registrar
        .post(path + "/grant", WORDS)
        .hasStatus(200)
        .has("/state", "granted")
        .has("/steps/1/by", "Ningsih Puspitasari")
        .has("/steps/4/step", "grant");
  }

  @Test
  void everyStepIsOnRecord() {
    String id = leave.granted(Leave.draft("id.batam.tercatat", TRANSPORT));
    registrar.post("/v1/recommendations/" + id + "/withdraw", WORDS).hasStatus(200);

    assertThat(deeds("recommendation:" + id))
        .containsExactly(
            "recommendation.ask",
            "recommendation.committee",
            "recommendation.grant",
            "recommendation.withdraw-letter");
  }

  @Test
  void nothingIsGrantedWithoutTheCommittee() {
    registrar
        .post(asked("id.batam.langsung") + "/grant", WORDS)
        .hasStatus(409)
        .isProblem("recommendation-state");
  }

  @Test
  void nobodyDecidesTheirOwnRequest() {
    TestClient both = both();
    String id = new Leave(both, registrar).ask(Leave.draft("id.batam.sendiri", TRANSPORT));
    String path = "/v1/recommendations/" + id;

    both.post(path + "/refuse", WORDS).hasStatus(403).isProblem("own-recommendation");
    registrar.post(path + "/committee", WORDS).hasStatus(200);
    both.post(path + "/grant", WORDS).hasStatus(403).isProblem("own-recommendation");
  }

  @Test
  void whoAnsweredDoesNotDecide() {
    String path = asked("id.batam.penjawab");
    TestClient both = both();
    registrar.post(path + "/question", WORDS).hasStatus(200);
    both.post(path + "/answer", WORDS).hasStatus(200);

    both.post(path + "/committee", WORDS).hasStatus(403).isProblem("own-recommendation");
  }

  @Test
  void aRefusalSaysWhy() {
    registrar
        .post(asked("id.batam.ditolak") + "/refuse", WORDS)
        .hasStatus(200)
        .has("/state", "refused")
        .has("/steps/1/words", "Mengapa tidak memakai Lapor?");
  }

  @Test
  void theClockStandsStillWhileTheOpdIsAsked() {
    String path = asked("id.batam.jam");
    String due = developer.get(path).json("/due_on");
    registrar.post(path + "/question", WORDS).hasStatus(200);
    server.clock().advance(Duration.ofDays(3));

    String later =
        server.as("lestari").post(path + "/answer", WORDS).hasStatus(200).json("/due_on");

    assertThat(LocalDate.parse(later)).isEqualTo(LocalDate.parse(due).plusDays(3));
  }

  @Test
  void aQuestionWithoutAnAnswerExpires() {
    String path = asked("id.batam.diam");
    registrar.post(path + "/question", WORDS).hasStatus(200);
    server.clock().advance(Duration.ofDays(31));

    server.as("ningsih").get(path).hasStatus(200).has("/state", "expired");
    server
        .as("lestari")
        .post(path + "/answer", WORDS)
        .hasStatus(409)
        .isProblem("recommendation-state");
    assertThat(
            server
                .as("ningsih")
                .get("/v1/recommendations?state=expired&app_id=id.batam.diam")
                .each("/items", "state"))
        .containsExactly("expired");
  }

  @Test
  void oneRequestForAMiniAppIsOpenAtATime() {
    asked("id.batam.dua");

    developer
        .post("/v1/recommendations", Leave.draft("id.batam.dua", TRANSPORT))
        .hasStatus(409)
        .isProblem("recommendation-open");
  }

  @Test
  void theOpdTakesItsRequestBack() {
    developer
        .post(asked("id.batam.ditarik") + "/withdraw", WORDS)
        .hasStatus(200)
        .has("/state", "withdrawn");
  }

  @Test
  void aRegistrarDoesNotTakeARequestBack() {
    registrar
        .post(asked("id.batam.bukan") + "/withdraw", WORDS)
        .hasStatus(409)
        .isProblem("recommendation-state");
  }

  @Test
  void anotherOpdAsksForItselfOnly() {
    staff("developer", "diskominfo-tegal", "33.76")
        .post("/v1/recommendations", Leave.draft("id.batam.lain", TRANSPORT))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void aRegistrarOfAnotherTerritoryFindsNothingToDecide() {
    staff("registrar", "diskominfo-tegal", "33.76")
        .post(asked("id.batam.jauh") + "/committee", WORDS)
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aLookAlikeOfAGeneralApplicationIsFoundWithItsArticle() {
    preview("Surat Digital", "Surat menyurat antarkantor dan arsip.")
        .hasStatus(200)
        .has("/general/0/code", "archives")
        .has("/general/0/article", "Perpres 95/2018 Pasal 43");
  }

  @Test
  void whatExistsAlreadyIsShownWithTheReasons() {
    registrar
        .post(
            "/v1/inventory/apps",
            Map.of(
                "opd",
                "dinkes-batam",
                "facts",
                Map.of("name", "Antrean Puskesmas", "status", "live", "users", "citizens")))
        .hasStatus(201);

    preview("Antrean", "Warga mengambil nomor antrean puskesmas dari rumah.")
        .hasStatus(200)
        .has("/existing/0/name", "Antrean Puskesmas")
        .has("/existing/0/because/0", "Keduanya tentang kesehatan, antrean.");
  }

  private TestReply preview(String name, String purpose) {
    return developer.post(
        "/v1/recommendation-findings",
        Leave.draft("id.batam.coba", TRANSPORT, "name", name, "purpose", purpose));
  }

  private String asked(String appId) {
    return "/v1/recommendations/" + leave.ask(Leave.draft(appId, TRANSPORT));
  }

  private static TestClient staff(String role, String opd, String region) {
    return as(Set.of(new Caller.Role(role, opd, region)));
  }

  private static TestClient both() {
    return as(
        Set.of(
            new Caller.Role("developer", "diskominfo-batam", "21.71"),
            new Caller.Role("registrar", "diskominfo-batam", "21.71")));
  }

  private static TestClient as(Set<Caller.Role> roles) {
    return server.as(
        new Caller.Staff(UUID.randomUUID().toString(), UUID.randomUUID().toString(), roles));
  }

  private static List<String> deeds(String object) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of(object))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }
}
