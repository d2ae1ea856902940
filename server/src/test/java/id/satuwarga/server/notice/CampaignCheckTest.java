package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignCheckTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Gazette gazette = new Gazette(server);

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void nothingIsSubmittedThatWasNotChecked() {
    String id = gazette.drafted(gazette.slow("Tanpa periksa", Gazette.BATAM));

    submit(gazette.author(), id, 1, UUID.randomUUID().toString())
        .hasStatus(409)
        .isProblem("campaign-unchecked");
    gazette
        .author()
        .post(Gazette.at(id) + "/submit", Gazette.seen(1))
        .hasStatus(400)
        .isProblem("request-invalid");
    gazette.get(id).has("/state", "draft");
  }

  @Test
  void anEditVoidsTheCheck() {
    Map<String, Object> words = gazette.slow("Diubah sesudah diperiksa", Gazette.BATAM);
    String id = gazette.drafted(words);
    String check = check(gazette.author(), id, 1).json("/check_id");
    gazette.author().put(Gazette.at(id), Gazette.edit(words, 1)).hasStatus(200);

    submit(gazette.author(), id, 2, check).hasStatus(409).isProblem("campaign-unchecked");
    check(gazette.author(), id, 1).hasStatus(409).isProblem("campaign-changed");
  }

  @Test
  void theCheckOfAnotherNoticeOrPersonOrHourIsNone() {
    String id = gazette.drafted(gazette.slow("Milik sendiri", Gazette.BATAM));
    String other = gazette.drafted(gazette.slow("Lain", Gazette.BATAM));
    String ofOther = check(gazette.author(), other, 1).json("/check_id");
    String ofApprover = check(gazette.approver(), id, 1).hasStatus(200).json("/check_id");
    String old = check(gazette.author(), id, 1).json("/check_id");
    server.clock().advance(Duration.ofMinutes(61));

    for (String check : new String[] {ofOther, ofApprover, old}) {
      submit(gazette.author(), id, 1, check).hasStatus(409).isProblem("campaign-unchecked");
    }
  }

  @Test
  void ofTwoTabsEachMaySubmitOnce() {
    String id = gazette.drafted(gazette.slow("Dua tab periksa", Gazette.BATAM));
    String one = check(gazette.author(), id, 1).json("/check_id");
    String two = check(gazette.author(), id, 1).json("/check_id");

    submit(gazette.author(), id, 1, one).hasStatus(200);
    submit(gazette.author(), id, 1, two).hasStatus(409).isProblem("campaign-state");
  }

  @Test
  void itCountsExactlyAndShowsAFewMasked() {
    String id = gazette.drafted(gazette.slow("Siapa saja", Gazette.BATAM));

    TestReply check = check(gazette.author(), id, 1).hasStatus(200);

    check
        .has("/citizens", 9)
        .has("/territories/0/citizens", 9)
        .has("/sample/0/regency/name", "Kota Batam")
        .has("/sample/0/province/name", "Kepulauan Riau")
        .lacks("/sample/5");
    assertThat(check.each("/sample", "initial")).hasSize(5).allMatch(one -> one.length() == 1);
    assertThat(check.text()).doesNotContain("Siti", "Rahmawati", "9901", "21.71.10");
  }

  @Test
  void ofAFewNobodyIsShown() {
    String id = gazette.drafted(gazette.slow("Sedikit", "21.71.10"));

    check(gazette.author(), id, 1).has("/citizens", 3).lacks("/sample/0");
  }

  @Test
  void whatWasSentBeforeToSomeOfThemIsSaid() {
    Map<String, Object> words = gazette.words("Uji banjir di Batu Aji", "21.71.12");
    String before = gazette.released(words);
    words.put("body", "Posko ada di kantor camat!  Bawa surat penting");
    words.put("territories", java.util.List.of(Gazette.BATAM));
    String again = gazette.drafted(words);
    words.put("territories", java.util.List.of("21.71.10"));
    String elsewhere = gazette.drafted(words);

    check(gazette.author(), again, 1)
        .has("/similar/0/campaign_id", before)
        .has("/similar/0/likeness", "same")
        .lacks("/similar/1");
    check(gazette.author(), elsewhere, 1).lacks("/similar/0");
  }

  @Test
  void whoHasNothingToDoWithItFindsNothing() {
    String id = gazette.drafted(gazette.slow("Bukan urusan", Gazette.BATAM));

    for (TestClient person :
        new TestClient[] {
          gazette.staff("diskominfo-tegal", "33.76", "author"),
          gazette.staff(Gazette.OPD, "21.71.08", "author", "approver")
        }) {
      check(person, id, 1).hasStatus(404).isProblem("not-found");
    }
    check(gazette.staff(Gazette.OPD, "21.71", "registrar"), id, 1).isProblem("not-allowed");
  }

  private static TestReply check(TestClient person, String id, int version) {
    return person.post(Gazette.at(id) + "/check", Gazette.seen(version));
  }

  private static TestReply submit(TestClient person, String id, int version, String check) {
    return person.post(Gazette.at(id) + "/submit", Map.of("version", version, "check_id", check));
  }
}
