package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Renewing, losing, stealing and ending sessions. */
class SessionTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final SignInWalk web = new SignInWalk(server, "web");
  private final SignInWalk android = new SignInWalk(server, "android");

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void aSessionIsRenewedWithANewToken() {
    String first = android.signIn("siti").json("/refresh_token");
    TestReply renewed = refresh(first).hasStatus(200).has("/me/name", "Siti Rahmawati");
    assertThat(renewed.json("/refresh_token")).isNotEqualTo(first);
    server.withToken(renewed.json("/access_token")).get("/v1/me").hasStatus(200);
    refresh(renewed.json("/refresh_token")).hasStatus(200);
  }

  @Test
  void aLostAnswerIsGivenAgain() {
    server.clock().stop();
    String first = android.signIn("siti").json("/refresh_token");
    String second = refresh(first).json("/refresh_token");
    server.clock().advance(Duration.ofSeconds(29));
    assertThat(refresh(first).hasStatus(200).json("/refresh_token")).isEqualTo(second);
    refresh(second).hasStatus(200);
  }

  @Test
  void manyTabsAtOnceGetTheSameSuccessor() {
    String first = android.signIn("siti").json("/refresh_token");
    List<CompletableFuture<TestReply>> tabs =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> refresh(first)))
            .toList();
    Set<String> successors = new HashSet<>();
    tabs.forEach(tab -> successors.add(tab.join().hasStatus(200).json("/refresh_token")));
    assertThat(successors).hasSize(1);
    refresh(successors.iterator().next()).hasStatus(200);
  }

  @Test
  void anOldTokenAfterTheGraceEndsTheSession() {
    TestReply session = android.signIn("siti");
    String first = session.json("/refresh_token");
    TestReply renewed = refresh(first);
    server.clock().advance(Duration.ofSeconds(31));
    refresh(first).hasStatus(401).isProblem("session-ended");
    refresh(renewed.json("/refresh_token")).hasStatus(401).isProblem("session-ended");
    server
        .withToken(renewed.json("/access_token"))
        .get("/v1/me")
        .hasStatus(401)
        .isProblem("token-invalid");
  }

  @Test
  void anOldTokenEndsTheSessionAtOnceWhenANewerWasUsed() {
    String first = android.signIn("siti").json("/refresh_token");
    String second = refresh(first).json("/refresh_token");
    String third = refresh(second).json("/refresh_token");
    refresh(first).hasStatus(401).isProblem("session-ended");
    refresh(third).hasStatus(401).isProblem("session-ended");
  }

  @Test
  void aTheftIsInTheAuditTrail() {
    String first = android.signIn("maria").json("/refresh_token");
    refresh(refresh(first).json("/refresh_token"));
    refresh(first).hasStatus(401);
    TestReply export = server.as("maria").get("/v1/me/export").hasStatus(200);
    assertThat(export.each("/sections/audit/items", "action")).contains("identity.refresh-reuse");
  }

  @Test
  void aTheftEndsNoOtherSession() {
    String other = android.signIn("bagus").json("/refresh_token");
    String first = android.signIn("bagus").json("/refresh_token");
    refresh(refresh(first).json("/refresh_token"));
    refresh(first).hasStatus(401);
    refresh(other).hasStatus(200);
  }

  @Test
  void whatIsNoTokenOfOursEndsNothing() {
    String good = android.signIn("siti").json("/refresh_token");
    String changed = (good.charAt(10) == 'A' ? "B" : "A");
    for (String bad :
        List.of(
            good.substring(0, 10) + changed + good.substring(11),
            good.substring(0, good.length() - 1),
            good + "A",
            good + "=",
            "A".repeat(good.length()),
            "not a token of any kind !!")) {
      refresh(bad).hasStatus(401).isProblem("session-ended");
    }
    refresh(good).hasStatus(200);
  }

  @Test
  void theDatabaseHoldsNoToken() {
    String token = android.signIn("siti").json("/refresh_token");
    String rows =
        TestServer.await(
            server
                .database()
                .reads()
                .query("SELECT string_agg(row_to_json(session)::text, ' ') FROM session")
                .execute()
                .map(found -> found.iterator().next().getString(0)));
    assertThat(rows).doesNotContain(token).doesNotContain(token.substring(20));
  }

  @Test
  void theBrowserRenewsByItsCookie() {
    String cookie = cookieOf(web.signIn("siti"));
    TestReply renewed = browser(cookie).post("/v1/session/refresh").hasStatus(200);
    renewed.lacks("/refresh_token");
    assertThat(cookieOf(renewed)).isNotEqualTo(cookie);
    browser(cookieOf(renewed)).post("/v1/session/refresh").hasStatus(200);
  }

  @Test
  void onlyOurOwnPagesRenewByCookie() {
    String cookie = cookieOf(web.signIn("siti"));
    TestClient anywhere = server.anonymous().with("Cookie", cookie);
    anywhere.post("/v1/session/refresh").hasStatus(403).isProblem("not-allowed");
    for (String origin : List.of("https://evil.example", "null", server.url() + ".evil.example")) {
      anywhere.with("Origin", origin).post("/v1/session/refresh").hasStatus(403);
    }
    browser(cookie).post("/v1/session/refresh").hasStatus(200);
  }

  @Test
  void twoCookiesOfOneNameAreRefused() {
    String cookie = cookieOf(web.signIn("siti"));
    String planted = cookie.substring(0, cookie.indexOf('=')) + "=ditanam";
    for (String both : List.of(cookie + "; " + planted, planted + ";" + cookie)) {
      browser(both).post("/v1/session/refresh").hasStatus(400).isProblem("request-malformed");
    }
    browser(cookie).post("/v1/session/refresh").hasStatus(200);
  }

  @Test
  void withoutAnyTokenThereIsNoSession() {
    server.anonymous().post("/v1/session/refresh").hasStatus(401).isProblem("session-ended");
    server.anonymous().post("/v1/session/refresh", "{}").hasStatus(401);
  }

  @Test
  void aSessionNobodyUsesRunsOut() {
    String token = android.signIn("siti").json("/refresh_token");
    server.clock().advance(Duration.ofDays(29));
    String next = refresh(token).hasStatus(200).json("/refresh_token");
    server.clock().advance(Duration.ofDays(31));
    refresh(next).hasStatus(401).isProblem("session-ended");
  }

  @Test
  void noSessionLivesForEver() {
    String token = android.signIn("siti").json("/refresh_token");
    for (int month = 0; month < 8; month++) {
      server.clock().advance(Duration.ofDays(20));
      token = refresh(token).hasStatus(200).json("/refresh_token");
    }
    server.clock().advance(Duration.ofDays(21));
    refresh(token).hasStatus(401).isProblem("session-ended");
  }

  @Test
  void signingOutHereEndsThisSessionAtOnce() {
    TestReply here = android.signIn("siti");
    TestReply there = android.signIn("siti");
    TestClient client = server.withToken(here.json("/access_token"));
    client.get("/v1/me").hasStatus(200);
    TestReply gone = client.delete("/v1/session").hasStatus(204);
    assertThat(gone.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    client.get("/v1/me").hasStatus(401).isProblem("token-invalid");
    refresh(here.json("/refresh_token")).hasStatus(401).isProblem("session-ended");
    server.withToken(there.json("/access_token")).get("/v1/me").hasStatus(200);
    refresh(there.json("/refresh_token")).hasStatus(200);
  }

  @Test
  void signingOutEverywhereEndsAllAtOnce() {
    TestReply here = android.signIn("rizal");
    TestReply there = web.signIn("rizal");
    TestReply somebodyElse = web.signIn("siti");
    server.withToken(there.json("/access_token")).get("/v1/me").hasStatus(200);
    server.withToken(here.json("/access_token")).delete("/v1/sessions").hasStatus(204);
    server.withToken(here.json("/access_token")).get("/v1/me").hasStatus(401);
    server.withToken(there.json("/access_token")).get("/v1/me").hasStatus(401);
    browser(cookieOf(there)).post("/v1/session/refresh").hasStatus(401);
    server.withToken(somebodyElse.json("/access_token")).get("/v1/me").hasStatus(200);
  }

  @Test
  void aSessionEndedOnAnotherNodeEndsHereWithinSeconds() throws InterruptedException {
    TestReply session = android.signIn("siti");
    TestClient client = server.withToken(session.json("/access_token"));
    client.get("/v1/me").hasStatus(200);
    TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                """
                WITH gone AS (DELETE FROM session WHERE refresh_hash = $1 RETURNING id)
                INSERT INTO session_end SELECT id, now() FROM gone
                """)
            .execute(
                Tuple.of(
                    id.satuwarga.server.platform.crypto.Hashes.sha256Hex(
                        session.json("/refresh_token")))));
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (client.get("/v1/me").status() == 200 && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    client.get("/v1/me").hasStatus(401).isProblem("token-invalid");
  }

  @Test
  void aRestartForgetsNoEnd() {
    TestReply session = android.signIn("siti");
    TestClient client = server.withToken(session.json("/access_token"));
    client.delete("/v1/session").hasStatus(204);
    server.restart();
    client.get("/v1/me").hasStatus(401).isProblem("token-invalid");
  }

  @Test
  void devicesAreListedWithThisOneMarked() {
    server.as("andika").delete("/v1/sessions").hasStatus(204);
    android.signIn("andika");
    TestReply here = web.signIn("andika");
    TestReply list =
        server.withToken(here.json("/access_token")).get("/v1/sessions").hasStatus(200);
    assertThat(list.each("/items", "client_id")).containsExactlyInAnyOrder("web", "android");
    assertThat(list.each("/items", "device_name")).containsOnly("Uji");
    assertThat(list.each("/items", "current")).containsExactlyInAnyOrder("true", "false");
    assertThat(list.text()).doesNotContain("refresh");
  }

  private static TestReply refresh(String token) {
    return server.anonymous().post("/v1/session/refresh", Map.of("refresh_token", token));
  }

  private static TestClient browser(String cookie) {
    return server.anonymous().with("Cookie", cookie).with("Origin", server.url());
  }

  private static String cookieOf(TestReply reply) {
    String cookie = reply.header("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
