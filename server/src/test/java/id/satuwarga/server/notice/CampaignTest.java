package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, Object> REFUSAL =
      Map.of("version", 1, "reason", "Sebutkan alamat posko.");
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void aShortTextIsNoMistake() {
    Map<String, Object> words = gazette.words("Banjir di Batu Aji, segera mengungsi", "21.71.12");
    words.put("body", "Segera!");

    gazette
        .author()
        .post("/v1/campaigns", words)
        .hasStatus(201)
        .has("/state", "draft")
        .has("/version", 1)
        .has("/author", "Lestari Handayani")
        .has("/opd/name", "Dinas Komunikasi dan Informatika Kota Batam")
        .has("/territories/0/name", "Batu Aji")
        .has("/history/0/deed", "draft");
  }

  @Test
  void anEditAfterApprovalVoidsIt() {
    Map<String, Object> words = gazette.slow("Sebelum", Gazette.BATAM);
    String id = gazette.approved(words);
    words.put("subject", "Sesudah");

    gazette
        .author()
        .put(Gazette.at(id), Gazette.edit(words, 1))
        .hasStatus(200)
        .has("/state", "draft")
        .has("/version", 2)
        .has("/subject", "Sesudah")
        .has("/reviewed/subject", "Sebelum");
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Gazette.seen(2))
        .hasStatus(409)
        .isProblem("campaign-state");
  }

  @Test
  void anEditTakesAScheduledOneBack() {
    Map<String, Object> words = gazette.slow("Terjadwal", Gazette.BATAM);
    String id = gazette.approved(words);
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(1)).hasStatus(200);

    gazette
        .author()
        .put(Gazette.at(id), Gazette.edit(words, 1))
        .hasStatus(200)
        .has("/state", "draft")
        .lacks("/send_at");
  }

  @Test
  void twoWhoEditAtOnceDoNotOverwriteEachOther() {
    Map<String, Object> words = gazette.slow("Dua tab", Gazette.BATAM);
    String id = gazette.drafted(words);
    gazette.author().put(Gazette.at(id), Gazette.edit(words, 1)).hasStatus(200);

    gazette
        .author()
        .put(Gazette.at(id), Gazette.edit(words, 1))
        .hasStatus(409)
        .isProblem("campaign-changed")
        .has("/version", 2);
  }

  @Test
  void whatAnApproverHasNotReadIsNotApproved() {
    Map<String, Object> words = gazette.slow("Diubah diam-diam", Gazette.BATAM);
    String id = gazette.submitted(words);
    gazette.author().put(Gazette.at(id), Gazette.edit(words, 1)).hasStatus(200);
    gazette.submit(gazette.author(), id, 2).hasStatus(200);

    gazette
        .approver()
        .post(Gazette.at(id) + "/approve", Gazette.seen(1))
        .hasStatus(409)
        .isProblem("campaign-changed");
  }

  @Test
  void whoeverSubmittedItDoesNotApproveIt() {
    String id = gazette.drafted(gazette.slow("Pengaju", Gazette.BATAM));
    var both = gazette.staff(Gazette.OPD, "21.71", "author", "approver");
    gazette.submit(both, id, 1).hasStatus(200);

    both.post(Gazette.at(id) + "/approve", Gazette.seen(1))
        .hasStatus(403)
        .isProblem("own-campaign");
  }

  @Test
  void anEmergencyTakesTwoApproversAndNeitherTwice() {
    Map<String, Object> words = gazette.words("Gempa", Gazette.BATAM);
    String id = gazette.submitted(words);
    String approve = Gazette.at(id) + "/approve";
    gazette
        .approver()
        .post(approve, Gazette.seen(1))
        .hasStatus(200)
        .has("/state", "submitted")
        .has("/approvals", 1)
        .has("/approvals_needed", 2);

    gazette.approver().post(approve, Gazette.seen(1)).hasStatus(403).isProblem("own-approval");
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Gazette.seen(1))
        .hasStatus(409)
        .isProblem("campaign-state");
    var both = gazette.staff(Gazette.OPD, "21.71", "author", "approver");
    both.put(Gazette.at(id), Gazette.edit(words, 1)).hasStatus(200).has("/approvals", 0);
    gazette.submit(gazette.author(), id, 2).hasStatus(200);
    both.post(approve, Gazette.seen(2)).hasStatus(403).isProblem("own-campaign");
    gazette
        .staff(Gazette.OPD, "21.71.08", "approver")
        .post(approve, Gazette.seen(2))
        .hasStatus(404);
    gazette.author().post(approve, Gazette.seen(2)).hasStatus(403).isProblem("not-allowed");

    gazette.approve(id, 2);

    assertThat(gazette.stateOf(id)).isEqualTo("approved");
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Gazette.seen(2))
        .hasStatus(200)
        .has("/state", "scheduled");
  }

  @Test
  void aReturnSaysWhyAndTheAuthorTriesAgain() {
    Map<String, Object> words = gazette.slow("Kembali", Gazette.BATAM);
    String id = gazette.submitted(words);

    gazette
        .approver()
        .post(Gazette.at(id) + "/return", REFUSAL)
        .hasStatus(200)
        .has("/state", "returned")
        .has("/history/2/reason", "Sebutkan alamat posko.")
        .has("/history/2/by", "Rizal Harahap");
    gazette.author().put(Gazette.at(id), Gazette.edit(words, 1)).hasStatus(200);
    gazette.submit(gazette.author(), id, 2).hasStatus(200);
  }

  @Test
  void anAudienceBeyondTheOwnTerritoryIsRefused() {
    for (String territory : List.of("21", "33.76", "21.72.01")) {
      gazette
          .author()
          .post("/v1/campaigns", gazette.slow("Jauh", "21.71.08", territory))
          .hasStatus(422)
          .isProblem("audience-out-of-reach");
    }
    gazette
        .author()
        .post("/v1/campaigns", gazette.slow("Tidak ada", "99.99"))
        .hasStatus(422)
        .isProblem("region-unknown");
  }

  @Test
  void anAgencyOfOthersLooksLikeNone() {
    Map<String, Object> words = gazette.slow("Atas nama lain", "33.76");
    for (String opd : List.of("diskominfo-tegal", "opd-tidak-ada")) {
      words.put("opd", opd);
      gazette.author().post("/v1/campaigns", words).hasStatus(422).isProblem("opd-unknown");
    }
  }

  @Test
  void thePageMustBeOneOfAMiniAppOfTheAgency() {
    Map<String, Object> words = gazette.slow("Tautan", Gazette.BATAM);
    words.put("page", "/complaints/42");
    gazette.author().post("/v1/campaigns", words).hasStatus(400).isProblem("request-invalid");
    words.put("app_id", "id.batam.tidakada");
    gazette.author().post("/v1/campaigns", words).hasStatus(422).isProblem("mini-app-unknown");
    words.put("app_id", Post.APP);
    gazette.author().post("/v1/campaigns", words).hasStatus(201);
    words.put("page", "/entah");
    gazette.author().post("/v1/campaigns", words).hasStatus(422).isProblem("notice-page-unknown");
  }

  @Test
  void anEmergencyEndsWithinThreeDays() {
    Map<String, Object> words = gazette.words("Darurat", Gazette.BATAM);
    words.put("expires_at", server.clock().instant().plus(Duration.ofHours(73)).toString());
    gazette.author().post("/v1/campaigns", words).hasStatus(400).isProblem("request-invalid");
    words.remove("expires_at");
    gazette.author().post("/v1/campaigns", words).hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void blanksAreNoWords() {
    Map<String, Object> words = gazette.slow("   ", Gazette.BATAM);
    gazette
        .author()
        .post("/v1/campaigns", words)
        .hasStatus(400)
        .has("/errors/0/pointer", "/subject");
  }

  @Test
  void whatGoesOutNowCanBeTakenBackForAMinute() {
    server.clock().stop();
    String id = gazette.approved(gazette.slow("Salah tekan", Gazette.BATAM));
    gazette
        .approver()
        .post(Gazette.at(id) + "/release", Gazette.seen(1))
        .hasStatus(200)
        .has("/state", "scheduled");
    server.clock().advance(Duration.ofSeconds(50));

    gazette
        .author()
        .delete(Gazette.at(id) + "/release")
        .hasStatus(200)
        .has("/state", "approved")
        .lacks("/send_at");
  }

  @Test
  void afterTheMinuteItGoesOutAndItsAudienceIsCounted() {
    String id = gazette.approved(gazette.slow("Jadi keluar", "21.71.10", "21.71.10.1004"));
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(1)).hasStatus(200);

    server.clock().advance(Duration.ofSeconds(61));

    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
    gazette.get(id).has("/audience", 3);
    gazette
        .author()
        .get(Gazette.at(id) + "/report")
        .hasStatus(200)
        .has("/audience", 3)
        .has("/opened", 0)
        .has("/territories/0/code", "21.71.10.1002")
        .has("/territories/0/audience", 1)
        .has("/territories/1/audience", 2);
    assertThat(deeds(id))
        .containsExactly(
            "notice.draft-campaign",
            "notice.submit-campaign",
            "notice.approve-campaign",
            "notice.schedule-campaign",
            "notice.release-campaign",
            "notice.count-campaign");
  }

  @Test
  void whoIsSureDoesNotWaitForTheMinuteToPass() {
    String id = gazette.approved(gazette.slow("Yakin", Gazette.BATAM));
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(1)).hasStatus(200);

    gazette
        .approver()
        .post(Gazette.at(id) + "/release/now", Gazette.seen(1))
        .hasStatus(200)
        .has("/state", "scheduled");

    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
  }

  @Test
  void itGoesOutWhenItsTimeHasCome() {
    server.clock().stop();
    String id = gazette.approved(gazette.slow("Besok", Gazette.BATAM));
    String at = server.clock().instant().plus(Duration.ofHours(5)).toString();
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Map.of("version", 1, "send_at", at))
        .hasStatus(200);
    server.clock().advance(Duration.ofHours(5).minusSeconds(30));
    assertThat(gazette.stateOf(id)).isEqualTo("scheduled");

    server.clock().advance(Duration.ofSeconds(31));

    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
  }

  @Test
  void theTimeToGoOutLiesAhead() {
    String id = gazette.approved(gazette.slow("Kapan", Gazette.BATAM));
    for (Duration ahead : List.of(Duration.ofSeconds(30), Duration.ofDays(400))) {
      String at = server.clock().instant().plus(ahead).toString();
      gazette
          .author()
          .post(Gazette.at(id) + "/release", Map.of("version", 1, "send_at", at))
          .hasStatus(400)
          .has("/errors/0/pointer", "/send_at");
    }
  }

  @Test
  void theAudienceIsCountedExactly() {
    TestReply count =
        gazette
            .approver()
            .post(
                "/v1/campaigns/audience",
                Map.of(
                    "opd", Gazette.OPD,
                    "territories", List.of("21.71.10", "21.71.10.1004", "21.71.12"),
                    "exclusions", List.of("21.71.10.1002")))
            .hasStatus(200);

    count
        .has("/citizens", 3)
        .has("/territories/0/code", "21.71.10")
        .has("/territories/0/citizens", 2)
        .has("/territories/1/citizens", 1)
        .lacks("/territories/2");
  }

  @Test
  void nobodyCountsBeyondTheirTerritory() {
    gazette
        .author()
        .post("/v1/campaigns/audience", Map.of("opd", Gazette.OPD, "territories", List.of("33.76")))
        .hasStatus(422)
        .isProblem("audience-out-of-reach");
  }

  @Test
  void theListShowsWhatWaits() {
    String waiting = gazette.submitted(gazette.slow("Menunggu", Gazette.BATAM));
    String draft = gazette.drafted(gazette.slow("Draf", Gazette.BATAM));

    TestReply list =
        gazette.approver().get("/v1/campaigns?state=submitted&state=approved&limit=100");

    assertThat(list.hasStatus(200).each("/items", "campaign_id"))
        .contains(waiting)
        .doesNotContain(draft);
    list.lacks("/items/0/body").lacks("/items/0/history");
    TestReply first = gazette.author().get("/v1/campaigns?limit=1").hasStatus(200);
    TestReply second =
        gazette.author().get("/v1/campaigns?limit=1&cursor=" + first.json("/next_cursor"));
    first.has("/items/0/campaign_id", draft);
    second.has("/items/0/campaign_id", waiting);
  }

  @Test
  void whoWorksForAPartSeesWhatLiesInIt() {
    String inside = gazette.drafted(gazette.slow("Bagian", "21.71.08.1001"));
    String wider = gazette.drafted(gazette.slow("Seluruhnya", "21.71.08.1001", "21.71.10"));
    var part = gazette.staff(Gazette.OPD, "21.71.08", "approver");

    assertThat(part.get("/v1/campaigns?limit=100").each("/items", "campaign_id"))
        .contains(inside)
        .doesNotContain(wider);
    part.get(Gazette.at(wider)).hasStatus(404).isProblem("not-found");
  }

  private static List<String> deeds(String id) {
    return await(
        server
            .database()
            .reads()
            .preparedQuery("SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
            .execute(Tuple.of("campaign:" + UUID.fromString(id)))
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
  }
}
