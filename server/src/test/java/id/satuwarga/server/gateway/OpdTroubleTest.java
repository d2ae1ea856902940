package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpdTroubleTest {
  @RegisterExtension static final TestServer server = new TestServer(Town::impatient);
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final byte[] REFUSAL =
      """
      {"type":"about:blank","title":"Di luar jam kerja","status":422,
       "detail":"Kirim lagi\\u0007 besok."}
      """
          .getBytes(StandardCharsets.UTF_8);
  private final Town town = new Town(server, opd);

  @Test
  void anOpdThatIsSlowToOpenCannotBeReached() {
    opd.answer("lambat/open", OpdServer.after(60_000, OpdServer.screen("Telat")));

    open("lambat").hasStatus(502).isProblem("service-unreachable");
  }

  @Test
  void anOpdThatIsSlowToActLeavesTheOutcomeUnknown() {
    opd.answer("telat/act", OpdServer.after(60_000, OpdServer.screen("Telat")));

    act("telat").hasStatus(504).isProblem("outcome-unknown");
  }

  @Test
  void anOpdThatStopsInTheMiddleLeavesTheOutcomeUnknown() {
    opd.answer(
        "gantung/act",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          Thread.sleep(60_000);
        });

    act("gantung").hasStatus(504).isProblem("outcome-unknown");
  }

  @Test
  void anOpdThatHangsUpLeavesTheOutcomeUnknown() {
    opd.answer("putus/act", exchange -> {});

    act("putus").hasStatus(504).isProblem("outcome-unknown");
  }

  @Test
  void anOpdThatIsNotThereHasDoneNothing() {
    TestClient siti = town.siti();
    String app =
        town.shelf()
            .publish(
                town.manifest("mati")
                    .operator("diskominfo-batam", "21.71", "http://127.0.0.1:1/x"));

    Town.open(siti, app).hasStatus(502).isProblem("service-unreachable");
  }

  @Test
  void anOpdThatFailsCannotBeReached() {
    opd.answer(
        "rusak/open",
        OpdServer.typed(500, "text/html", "<h1>NPE at".getBytes(StandardCharsets.UTF_8)));

    TestReply reply = open("rusak").hasStatus(502).isProblem("service-unreachable");

    assertThat(reply.text()).doesNotContain("NPE");
  }

  @Test
  void anOpdThatAsksForTimeIsGivenIt() {
    opd.answer(
        "sibuk/open",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "30");
          exchange.sendResponseHeaders(503, -1);
        });

    open("sibuk").hasStatus(502).isProblem("service-unreachable").hasHeader("Retry-After", "30");
  }

  @Test
  void whatIsNoScreenIsNonsense() {
    opd.answer("omong/open", OpdServer.json("{\"halo\":\"dunia\"}"));

    open("omong")
        .hasStatus(502)
        .isProblem("service-answer-invalid")
        .has("/errors/0/pointer", "/type");
  }

  @Test
  void whatIsNoJsonIsNonsense() {
    opd.answer("acak/open", OpdServer.json("<html>"));

    open("acak").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aScreenOfAnotherMediaTypeIsNonsense() {
    opd.answer(
        "jenis/open",
        OpdServer.typed(
            200,
            "text/html",
            """
            {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"A","body":[]}
            """
                .getBytes(StandardCharsets.UTF_8)));

    open("jenis").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aHugeAnswerIsNonsense() {
    opd.answer("besar/open", OpdServer.json("{\"title\":\"" + "a".repeat(300_000) + "\"}"));

    open("besar").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aRedirectIsNotFollowed() {
    opd.answer(
        "belok/open",
        exchange -> {
          exchange.getResponseHeaders().set("Location", opd.endpoint("tujuan") + "/open");
          exchange.sendResponseHeaders(307, -1);
        });

    open("belok").hasStatus(502).isProblem("service-answer-invalid");
    assertThat(opd.asked("tujuan/open")).isEmpty();
  }

  @Test
  void aRequiredInputNobodyKnowsIsNonsense() {
    opd.answer(
        "aneh/open",
        OpdServer.json(
            """
            {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"A","body":[
              {"type":"Input.Fingerprint","id":"f","label":"Sidik jari","isRequired":true}]}
            """));

    open("aneh").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aRefusalReachesTheCitizenInTheOpdsWords() {
    opd.answer("tutup/act", OpdServer.typed(422, "application/problem+json", REFUSAL));

    act("tutup")
        .hasStatus(422)
        .isProblem("service-refused")
        .has("/detail", "Di luar jam kerja. Kirim lagi besok.");
  }

  @Test
  void aRefusalWithoutWordsIsNonsense() {
    opd.answer(
        "diam/act", OpdServer.typed(422, "text/plain", "tidak".getBytes(StandardCharsets.UTF_8)));

    act("diam").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void anOpdThatDoesNotTakeOurTokenAnswersNonsense() {
    opd.answer("tolak/open", OpdServer.status(401));

    open("tolak").hasStatus(502).isProblem("service-answer-invalid");
  }

  private TestReply open(String name) {
    return Town.open(town.siti(), town.service(name));
  }

  private TestReply act(String name) {
    TestClient siti = town.siti();
    return Town.act(siti, Town.visit(siti, town.service(name)));
  }
}
