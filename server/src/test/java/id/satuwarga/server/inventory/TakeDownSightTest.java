package id.satuwarga.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server does and sees itself while an app is taken down. */
class TakeDownSightTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer site = new OpdServer();
  private static final String APP = "id.batam.antrean";
  private static final String OPD = "diskominfo-batam";
  private static final Map<String, Object> PROOF = Map.of("proof", "Dilihat server.");
  private static final Map<String, Object> LAST_DAY = Map.of("last_day", "2099-12-31");
  private static final List<String> BY_HAND = List.of("data", "contract_ended", "server_freed");
  private static final Gazette gazette = new Gazette(server);
  private static final Shelf shelf = new Shelf(server);
  private static int listed;
  private final TestClient registrar = server.as("ningsih");

  @BeforeAll
  static void publish() {
    shelf.publish(ManifestDraft.of(APP).operator(OPD, "21.71", site.endpoint("antrean")));
  }

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void usersAreToldByANoticeThatOthersApproveAndSend() {
    String path = begun(app(OPD, null));
    tick(path, "users_told").hasStatus(409).isProblem("take-down-unproved");
    String notice = draft(registrar, path).hasStatus(200).json("/notice/campaign_id");
    registrar
        .get(path)
        .has("/notice/state", "draft")
        .has("/notice/is_sent", false)
        .has("/notice/last_day", "2099-12-31");
    tick(path, "users_told")
        .hasStatus(409)
        .isProblem("take-down-unproved")
        .has("/step", "users_told");

    TestReply words = gazette.author().get(Gazette.at(notice)).hasStatus(200);
    words
        .has("/app_id", APP)
        .has("/page", "/")
        .has("/category", "service_change")
        .has("/territories/0/code", "21.71");
    assertThat(words.json("/subject"))
        .startsWith("Aplikasi Antrean Lama ")
        .endsWith(" berhenti setelah 31 Desember 2099");
    assertThat(words.json("/body"))
        .contains("dapat dipakai sampai 31 Desember 2099")
        .contains("works until 31 December 2099")
        .contains(server.url() + "/#/services/" + APP);
    send(notice);

    registrar.get(path).has("/notice/is_sent", true);
    tick(path, "users_told")
        .hasStatus(200)
        .has("/steps/1/proof", "Dilihat server.")
        .lacks("/steps/1/exception");
  }

  private static void send(String notice) {
    gazette.submit(gazette.author(), notice, 1).hasStatus(200);
    gazette.approve(notice, 1);
    gazette.author().post(Gazette.at(notice) + "/release", Gazette.seen(1)).hasStatus(200);
    gazette.author().post(Gazette.at(notice) + "/release/now", Gazette.seen(1)).hasStatus(200);
    Gazette.awaitTrue(() -> gazette.stateOf(notice).equals("sent"));
  }

  @Test
  void whoHasItDraftedNeverApprovesIt() {
    TestClient both =
        server.as(
            new Caller.Staff(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                Set.of(
                    new Caller.Role("registrar", OPD, "21.71"),
                    new Caller.Role("approver", OPD, "21.71"))));
    String path = begun(app(OPD, null));
    String notice = draft(both, path).hasStatus(200).json("/notice/campaign_id");
    gazette.submit(gazette.author(), notice, 1).hasStatus(200);

    both.post(Gazette.at(notice) + "/approve", Gazette.seen(1))
        .hasStatus(403)
        .isProblem("own-campaign");
  }

  @Test
  void thereIsOneNoticeUntilItWillNeverGoOut() {
    String path = begun(app(OPD, null));
    String first = draft(registrar, path).hasStatus(200).json("/notice/campaign_id");
    draft(registrar, path).hasStatus(409).isProblem("take-down-noticed");
    gazette.submit(gazette.author(), first, 1).hasStatus(200);
    gazette
        .approver()
        .post(Gazette.at(first) + "/reject", Map.of("version", 1, "reason", "Belum waktunya."))
        .hasStatus(200);

    assertThat(draft(registrar, path).hasStatus(200).json("/notice/campaign_id"))
        .isNotEqualTo(first);
  }

  @Test
  void aNoticeThatWasStoppedProvesNothingAnyMore() {
    String path = begun(app(OPD, null));
    String notice = draft(registrar, path).hasStatus(200).json("/notice/campaign_id");
    send(notice);
    tick(path, "users_told").hasStatus(200);
    BY_HAND.forEach(step -> tick(path, step).hasStatus(200));
    except(path, "redirected").hasStatus(200).has("/steps/2/exception", true);
    gazette
        .approver()
        .post(Gazette.at(notice) + "/stop", Map.of("reason", "Keliru."))
        .hasStatus(200);

    finish(path).hasStatus(409).isProblem("take-down-unproved").has("/step", "users_told");
    except(path, "users_told").hasStatus(200);
    finish(path).hasStatus(200).has("/state", "finished");
    draft(registrar, path).hasStatus(409).isProblem("taken-down");
    look(registrar, path).hasStatus(409).isProblem("taken-down");
  }

  @Test
  void aNoticeNamesADayToComeAndAMiniApp() {
    String path = begun(app(OPD, null));
    registrar
        .post(path + "/notice", Map.of("last_day", "2020-01-01"))
        .hasStatus(422)
        .isProblem("last-day-passed");
    String alone = "/v1/inventory/apps/" + app(OPD, null) + "/take-down";
    registrar.put(alone, Map.of()).hasStatus(200).lacks("/successor");
    draft(registrar, alone).hasStatus(409).isProblem("successor-down").has("/state", "missing");
    look(registrar, alone).hasStatus(409).isProblem("address-unknown");
  }

  @Test
  void anAgencyThatDoesNotServeTheMiniAppIsSpokenForByTheOneThatDoes() {
    String path = begun(app("dinkes-batam", null));

    draft(registrar, path).hasStatus(200).has("/notice/opd", OPD);
  }

  @Test
  void theAdminOfTheAgencyMayAskAndOthersMayNot() {
    String path = begun(app("dinkes-batam", site.endpoint("admin")));
    TestClient admin = staff("admin", "dinkes-batam", "21.71");

    draft(admin, path).hasStatus(422).isProblem("mini-app-unknown");
    draft(staff("admin", OPD, "21.71"), path).hasStatus(404).isProblem("not-found");
    look(admin, path).hasStatus(200).has("/look/outcome", "elsewhere");
    for (String role : List.of("developer", "author", "approver", "auditor", "officer")) {
      TestClient other = staff(role, "dinkes-batam", "21.71");
      draft(other, path).hasStatus(403).isProblem("not-allowed");
      look(other, path).hasStatus(403).isProblem("not-allowed");
    }
    TestClient elsewhere = staff("registrar", "diskominfo-tegal", "33.76");
    draft(elsewhere, path).hasStatus(404).isProblem("not-found");
    look(elsewhere, path).hasStatus(404).isProblem("not-found");
    String own = begun(app(OPD, null));
    draft(staff("admin", OPD, "21.71"), own).hasStatus(200).has("/notice/opd", OPD);
  }

  @Test
  void theOldAddressIsFollowedToTheMiniApp() {
    site.answer("lama", redirect(301, "/baru?kunci=rahasia"));
    site.answer("baru", redirect(302, server.url() + "/#/services/" + APP));
    String path = begun(app(OPD, site.endpoint("lama")));
    tick(path, "redirected").hasStatus(409).isProblem("take-down-unproved");

    TestReply seen = look(registrar, path).hasStatus(200);
    seen.has("/look/outcome", "arrives")
        .has("/look/hops/0/address", site.endpoint("lama"))
        .has("/look/hops/0/status", 301)
        .has("/look/hops/1/address", site.endpoint("baru"))
        .has("/look/hops/2/address", server.url() + "/#/services/" + APP)
        .lacks("/look/hops/2/status")
        .has("/look/by", "Ningsih Puspitasari");
    tick(path, "redirected").hasStatus(200).lacks("/steps/2/exception");
  }

  @Test
  void aLookIsGoodForADay() {
    site.answer("kemarin", redirect(308, "satuwarga://apps/" + APP));
    String path = begun(app(OPD, site.endpoint("kemarin")));
    look(registrar, path).hasStatus(200).has("/look/outcome", "arrives");
    server.clock().advance(Duration.ofHours(25));

    tick(server.as("ningsih"), path, "redirected").hasStatus(409).isProblem("take-down-unproved");
  }

  @Test
  void everyOtherEndOfTheWayIsToldApart() {
    site.answer("tujuan", redirect(302, server.url() + "/#/services/" + APP + "-palsu"));
    site.answer("putar", redirect(302, "/putar"));
    site.answer("rusak", OpdServer.status(500));
    site.answer("kosong", OpdServer.status(302));
    site.answer("aneh", redirect(302, "http://[aneh"));
    site.answer("dalam", redirect(302, "https://169.254.169.254/latest/meta-data"));
    site.answer("rumah", redirect(302, "https://192.168.1.1/"));
    site.answer("berkas", redirect(302, "file:///etc/passwd"));
    site.answer("pengguna", redirect(302, "https://a:b@127.0.0.1/"));
    Map<String, String> ends =
        Map.of(
            "halaman", "elsewhere",
            "tujuan", "elsewhere",
            "putar", "too_far",
            "rusak", "broken",
            "kosong", "broken",
            "aneh", "broken",
            "dalam", "refused",
            "rumah", "refused",
            "berkas", "refused",
            "pengguna", "refused");
    ends.forEach(
        (address, outcome) -> {
          String path = begun(app(OPD, site.endpoint(address)));
          look(registrar, path).hasStatus(200).has("/look/outcome", outcome);
          tick(path, "redirected").hasStatus(409).isProblem("take-down-unproved");
        });
    assertThat(site.asked("putar")).hasSize(6);
  }

  @Test
  void addressesInsideTheHouseAreNeverCalled() {
    for (String address :
        List.of(
            "https://10.0.0.1/",
            "https://169.254.169.254/latest",
            "http://192.168.1.1/",
            "https://[::ffff:10.0.0.1]/",
            "https://0.0.0.0/")) {
      String path = begun(app(OPD, address));
      look(registrar, path)
          .hasStatus(200)
          .has("/look/outcome", "refused")
          .lacks("/look/hops/0/status");
    }
    String path = begun(app(OPD, "http://127.0.0.1:1/"));
    look(registrar, path).hasStatus(200).has("/look/outcome", "unreachable");
  }

  @Test
  void leadingElsewhereForgetsWhatWasSeenOfTheFirst() {
    String other =
        shelf.publish(
            ManifestDraft.of("id.batam.loket").operator(OPD, "21.71", site.endpoint("loket")));
    site.answer("pindah", redirect(302, server.url() + "/#/apps/" + APP + "/antre"));
    String path = begun(app(OPD, site.endpoint("pindah")));
    look(registrar, path).has("/look/outcome", "arrives");
    tick(path, "redirected").hasStatus(200);
    except(path, "users_told").hasStatus(200);
    registrar
        .put(path, Map.of("mini_app", other))
        .hasStatus(200)
        .lacks("/look")
        .lacks("/steps/2/proof")
        .has("/steps/1/exception", true);
    look(registrar, path).has("/look/outcome", "elsewhere");
  }

  @Test
  void theMiniAppInItsPlaceIsLiveAtTheBeginAndAnswersAtTheEnd() {
    String id = app(OPD, null);
    String path = "/v1/inventory/apps/" + id + "/take-down";
    registrar
        .put(path, Map.of("mini_app", "id.batam.tiada"))
        .hasStatus(409)
        .isProblem("successor-down")
        .has("/state", "missing");
    String ward =
        shelf.publish(
            ManifestDraft.of("id.batam.warung").operator(OPD, "21.71", site.endpoint("warung")));
    registrar
        .put(path, Map.of("mini_app", ward))
        .hasStatus(200)
        .has("/successor/state", "live")
        .has("/successor/app_id", ward);
    BY_HAND.forEach(step -> tick(path, step).hasStatus(200));
    except(path, "users_told").hasStatus(200);
    except(path, "redirected").hasStatus(200);

    site.answer("warung/open", OpdServer.status(503));
    finish(path).hasStatus(409).isProblem("successor-down").has("/state", "resting");
    site.answer("warung/open", OpdServer.status(404));
    finish(path).hasStatus(409).isProblem("successor-down");
    site.answer("warung/open", OpdServer.status(401));
    assertThat(site.asked("warung/open").get(0).token()).isEqualTo("null");
    shelf.suspend(ward);
    registrar.get(path).has("/successor/state", "suspended");
    finish(path).hasStatus(409).isProblem("successor-down").has("/state", "suspended");
    registrar.put(path, Map.of("mini_app", ward)).hasStatus(409).isProblem("successor-down");
    registrar.put(path, Map.of("mini_app", APP)).hasStatus(200);
    finish(path).hasStatus(200).has("/state", "finished");
  }

  @Test
  void aMiniAppThatNobodyOperatesThereTakesNoPlace() {
    TestClient tegal = staff("registrar", "diskominfo-tegal", "33.76");
    String id =
        tegal
            .post(
                "/v1/inventory/apps",
                Map.of("opd", "diskominfo-tegal", "facts", facts("Antrean Tegal", null)))
            .hasStatus(201)
            .json("/inventory_id");
    tegal
        .put("/v1/inventory/apps/" + id + "/take-down", Map.of("mini_app", APP))
        .hasStatus(409)
        .isProblem("successor-down")
        .has("/state", "elsewhere");
  }

  private static OpdServer.Answer redirect(int status, String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private static Map<String, Object> facts(String name, String address) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", name);
    facts.put("status", "live");
    facts.put("users", "citizens");
    if (address != null) {
      facts.put("landing_url", address);
    }
    return facts;
  }

  private String app(String opd, String address) {
    listed++;
    return registrar
        .post(
            "/v1/inventory/apps",
            Map.of("opd", opd, "facts", facts("Antrean Lama " + listed, address)))
        .hasStatus(201)
        .json("/inventory_id");
  }

  private String begun(String app) {
    String path = "/v1/inventory/apps/" + app + "/take-down";
    registrar.put(path, Map.of("mini_app", APP)).hasStatus(200);
    return path;
  }

  private TestReply tick(String path, String step) {
    return tick(registrar, path, step);
  }

  private static TestReply tick(TestClient by, String path, String step) {
    return by.put(path + "/steps/" + step, PROOF);
  }

  private TestReply except(String path, String step) {
    return registrar.put(
        path + "/steps/" + step, Map.of("proof", "Pengguna hanya 3 pegawai.", "exception", true));
  }

  private TestReply finish(String path) {
    return registrar.post(path + "/finish", Map.of("yearly_saving", 1));
  }

  private static TestReply draft(TestClient by, String path) {
    return by.post(path + "/notice", LAST_DAY);
  }

  private static TestReply look(TestClient by, String path) {
    return by.post(path + "/look");
  }

  private static TestClient staff(String role, String opd, String region) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, opd, region))));
  }
}
