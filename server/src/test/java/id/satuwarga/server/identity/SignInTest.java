package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** First-party sign-in over real HTTP through the simulated provider. */
class SignInTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final SignInWalk web = new SignInWalk(server, "web");
  private final SignInWalk android = new SignInWalk(server, "android");

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void aCitizenSignsInAtTheBrowser() {
    TestReply session = web.signIn("siti");
    session.has("/me/name", "Siti Rahmawati").has("/me/nik_masked", "9901••••••••0001");
    session.has("/me/home_region/code", "21.71.10.1004").lacks("/refresh_token");
    assertThat(session.header("Set-Cookie").orElseThrow())
        .contains("Path=/v1/session;")
        .contains("HttpOnly")
        .contains("SameSite=Strict");
    server
        .withToken(session.json("/access_token"))
        .get("/v1/me")
        .hasStatus(200)
        .has("/id", server.citizenId("siti"));
  }

  @Test
  void aCitizenSignsInAtThePhone() {
    TestReply session = android.signIn("sutrisno");
    session.has("/me/name", "Sutrisno");
    assertThat(session.json("/refresh_token")).hasSizeGreaterThan(43);
    assertThat(session.header("Set-Cookie")).isEmpty();
  }

  @Test
  void theReleasedAppIsComeBackToByAnAddressOfOurs() {
    SignInWalk app = new SignInWalk(server, "android-link");
    SignInWalk.Started started = app.start();
    URI back = SignInWalk.location(app.comeBack(app.choose(started, "siti"), started.cookie()));
    assertThat(back.toString()).startsWith(server.url() + "/android/signed-in?code=");
    assertThat(SignInWalk.query(back)).containsEntry("state", SignInWalk.STATE);
    TestReply session = app.session(SignInWalk.query(back).get("code")).hasStatus(201);
    assertThat(session.json("/refresh_token")).hasSizeGreaterThan(43);
    assertThat(session.header("Set-Cookie")).isEmpty();
    server
        .withToken(session.json("/access_token"))
        .get("/v1/sessions")
        .hasStatus(200)
        .has("/items/0/client_id", "android-link");
  }

  @Test
  void aCodeOfTheReleasedAppIsNotForAnother() {
    SignInWalk app = new SignInWalk(server, "android-link");
    android.session(app.code("siti")).hasStatus(422).isProblem("sign-in-code-invalid");
    app.session(android.code("siti")).hasStatus(422).isProblem("sign-in-code-invalid");
    app.session(app.code("siti"), "another-verifier-of-forty-three-characters-0000").hasStatus(422);
  }

  @Test
  void staffSeeTheirRoles() {
    web.signIn("rizal")
        .has("/me/roles/0/opd", "diskominfo-batam")
        .has("/me/roles/0/role", "approver")
        .has("/me/roles/0/opd_name", "Dinas Komunikasi dan Informatika Kota Batam");
  }

  @Test
  void theCodeGoesToTheAppsOwnAddressOnly() {
    SignInWalk.Started started = web.start();
    URI back = SignInWalk.location(web.comeBack(web.choose(started, "siti"), started.cookie()));
    assertThat(back.toString()).startsWith(server.url() + "/?code=");
    SignInWalk.Started other = android.start();
    URI phone =
        SignInWalk.location(android.comeBack(android.choose(other, "siti"), other.cookie()));
    assertThat(phone.toString()).startsWith("id.satuwarga.app:/signed-in?code=");
  }

  @Test
  void theRequestToTheProviderCarriesAllThatBindsIt() {
    Map<String, String> query = SignInWalk.query(web.start().provider());
    assertThat(query).containsEntry("response_type", "code");
    assertThat(query).containsEntry("code_challenge_method", "S256");
    assertThat(query).containsEntry("redirect_uri", server.url() + "/v1/sign-in/callback");
    assertThat(query.get("state")).hasSize(43).isNotEqualTo(SignInWalk.STATE);
    assertThat(query.get("nonce")).hasSize(43).isNotEqualTo(query.get("state"));
    assertThat(query.get("code_challenge")).isNotEqualTo(Pkce.challenge(SignInWalk.VERIFIER));
  }

  @Test
  void anotherBrowserCannotFinishASignIn() {
    SignInWalk.Started victim = web.start();
    URI callback = web.choose(victim, "siti");
    web.comeBack(callback, "").hasStatus(400).isProblem("sign-in-rejected");
    web.comeBack(callback, web.start().cookie()).hasStatus(400).isProblem("sign-in-rejected");
    String name = victim.cookie().substring(0, victim.cookie().indexOf('='));
    web.comeBack(callback, name + "=" + "A".repeat(43)).hasStatus(400);
    web.comeBack(callback, victim.cookie()).hasStatus(303);
  }

  @Test
  void aReturnCountsOnce() {
    SignInWalk.Started started = web.start();
    URI callback = web.choose(started, "siti");
    web.comeBack(callback, started.cookie()).hasStatus(303);
    web.comeBack(callback, started.cookie()).hasStatus(400).isProblem("sign-in-rejected");
  }

  @Test
  void aForeignStateIsRefused() {
    SignInWalk.Started started = web.start();
    for (String state : List.of("A".repeat(43), "x", "..%2F..", "A".repeat(200))) {
      URI forged = URI.create(server.url() + "/v1/sign-in/callback?code=abc&state=" + state);
      web.comeBack(forged, started.cookie()).hasStatus(400).isProblem("sign-in-rejected");
    }
  }

  @Test
  void aSignInGrowsTooOld() {
    SignInWalk.Started started = web.start();
    URI callback = web.choose(started, "siti");
    server.clock().advance(Duration.ofMinutes(11));
    web.comeBack(callback, started.cookie()).hasStatus(400).isProblem("sign-in-rejected");
  }

  @Test
  void twoTabsDoNotTakeEachOthersSignIn() {
    SignInWalk.Started one = web.start();
    SignInWalk.Started two = web.start();
    String both = one.cookie() + "; " + two.cookie();
    web.comeBack(web.choose(one, "siti"), both).hasStatus(303);
    web.comeBack(web.choose(two, "siti"), both).hasStatus(303);
  }

  @Test
  void whoCancelsIsLedBackToTheApp() {
    SignInWalk.Started started = web.start();
    URI back = SignInWalk.location(web.comeBack(web.choose(started, "cancel"), started.cookie()));
    assertThat(back.toString()).startsWith(server.url() + "/?error=access_denied&state=");
    assertThat(SignInWalk.query(back)).containsEntry("state", SignInWalk.STATE);
  }

  @Test
  void onlyWordsAppsKnowReachThem() {
    for (String error : List.of("%3Cscript%3E", "login_required", "server_error", "a%0d%0ab")) {
      SignInWalk.Started started = web.start();
      String state = SignInWalk.query(started.provider()).get("state");
      URI forged =
          URI.create(
              server.url()
                  + "/v1/sign-in/callback?error="
                  + error
                  + "&iss="
                  + issuer()
                  + "&state="
                  + state);
      TestReply reply = web.comeBack(forged, started.cookie());
      if (reply.status() == 303) {
        assertThat(reply.header("Location").orElseThrow())
            .isEqualTo(server.url() + "/?error=server_error&state=" + SignInWalk.STATE);
      } else {
        reply.hasStatus(400);
      }
    }
  }

  @Test
  void anAnswerOfAnotherIssuerIsNotBelieved() {
    for (String iss : List.of("&iss=https%3A%2F%2Fevil.example", "")) {
      SignInWalk.Started started = web.start();
      String callback = web.choose(started, "siti").toString().replaceFirst("&iss=[^&]*", iss);
      URI back =
          SignInWalk.location(web.comeBack(URI.create(callback), started.cookie()).hasStatus(303));
      assertThat(SignInWalk.query(back)).containsEntry("error", "server_error");
    }
  }

  @Test
  void aCodeOfAnotherSignInDoesNotFit() {
    SignInWalk.Started mine = web.start();
    SignInWalk.Started attackers = web.start();
    String stolen = SignInWalk.query(web.choose(attackers, "ningsih")).get("code");
    String callback =
        web.choose(mine, "siti").toString().replaceFirst("code=[^&]*", "code=" + stolen);
    URI back =
        SignInWalk.location(web.comeBack(URI.create(callback), mine.cookie()).hasStatus(303));
    assertThat(SignInWalk.query(back)).containsEntry("error", "server_error");
  }

  @Test
  void theCodeCountsOnce() {
    String code = web.code("siti");
    web.session(code).hasStatus(201);
    web.session(code).hasStatus(422).isProblem("sign-in-code-invalid");
  }

  @Test
  void theCodeCountsOnceEvenForManyAtOnce() {
    String code = web.code("siti");
    List<CompletableFuture<Integer>> tries =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> web.session(code).status()))
            .toList();
    assertThat(tries.stream().map(CompletableFuture::join).filter(s -> s == 201)).hasSize(1);
  }

  @Test
  void aWrongVerifierUsesTheCodeUp() {
    String code = web.code("siti");
    web.session(code, "b".repeat(43)).hasStatus(422).isProblem("sign-in-code-invalid");
    web.session(code).hasStatus(422).isProblem("sign-in-code-invalid");
  }

  @Test
  void theCodeIsForTheAppThatBegan() {
    android.session(web.code("siti")).hasStatus(422).isProblem("sign-in-code-invalid");
  }

  @Test
  void theCodeLivesAMinute() {
    server.clock().stop();
    String early = web.code("siti");
    server.clock().advance(Duration.ofSeconds(55));
    web.session(early).hasStatus(201);
    String late = web.code("siti");
    server.clock().advance(Duration.ofSeconds(61));
    web.session(late).hasStatus(422).isProblem("sign-in-code-invalid");
  }

  @Test
  void aPageOfAnotherOriginGetsNoSession() {
    String code = web.code("siti");
    server
        .anonymous()
        .with("Origin", "https://evil.example")
        .post(
            "/v1/session",
            Map.of("code", code, "code_verifier", SignInWalk.VERIFIER, "client_id", "web"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void signingInIsAudited() {
    TestReply session = web.signIn("bagus");
    TestReply export =
        server.withToken(session.json("/access_token")).get("/v1/me/export").hasStatus(200);
    assertThat(export.each("/sections/audit/items", "action")).contains("identity.sign-in");
  }

  private static String issuer() {
    return "http%3A%2F%2Flocalhost%3A" + server.providerPort();
  }
}
