package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiniAppEndpointTest {
  private static final String ACTION = "0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f";

  private final Ticking clock = new Ticking();
  private final Greeting greeting = new Greeting();
  private final HttpClient http = HttpClient.newHttpClient();
  private Gateway gateway;
  private MiniAppEndpoint endpoint;
  private MiniAppServer server;

  @BeforeEach
  void start() throws IOException {
    gateway = new Gateway(clock);
    endpoint =
        MiniAppEndpoint.of(greeting, VisitTokens.of(gateway.issuer(), Gateway.OPD, clock))
            .images(
                (ref, visitor) ->
                    ref.equals("a1") ? Optional.of(Greeting.PICTURE.clone()) : Optional.empty())
            .clock(clock)
            .deadline(Duration.ofSeconds(1))
            .threads(8);
    server = MiniAppServer.start(endpoint, 0);
  }

  @AfterEach
  void stop() {
    greeting.slow.countDown();
    server.close();
    endpoint.close();
    gateway.close();
  }

  @Test
  void aVisitOpensWithAScreen() throws Exception {
    HttpResponse<String> answer = post("/open", call("/people/7", "en"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains("\"lang\":\"en\"", "Siti Rahmawati /people/{id} " + Gateway.SUBJECT);
    assertThat(Screen.parse(answer.body()).title()).isEqualTo("Hello");
  }

  @Test
  void anActIsDoneOnceHoweverOftenItComes() throws Exception {
    HttpResponse<String> first = act("greet", ACTION);
    HttpResponse<String> again = act("greet", ACTION);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body()).contains("Halo Siti 1");
    assertThat(greeting.acts).hasValue(1);
  }

  @Test
  void theSameActAtOnceIsDoneOnce() {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int at = 0; at < 6; at++) {
      all.add(http.sendAsync(request("/act", body("greet"), ACTION), BodyHandlers.ofString()));
    }

    for (CompletableFuture<HttpResponse<String>> one : all) {
      assertThat(EndpointContract.judged(one.join()).statusCode()).isIn(200, 409);
    }
    assertThat(greeting.acts).hasValue(1);
  }

  @Test
  void anotherCitizenNeverGetsTheAnswerOfAnAct() throws Exception {
    act("greet", ACTION);
    String other = gateway.token(Map.of("sub", "p1_anothercitizenanothercitizen"));

    HttpResponse<String> answer =
        http.send(request("/act", body("greet"), ACTION, other), BodyHandlers.ofString());

    assertThat(answer.body()).contains("Halo Siti 2");
  }

  @Test
  void aRefusalIsToldInTheCitizensWordsAndMayBeTriedAgain() throws Exception {
    HttpResponse<String> answer = act("refuse", ACTION);

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonObject problem = problem(answer);
    assertThat(problem.get("code").getAsString()).isEqualTo("service-refused");
    assertThat(problem.get("title").getAsString()).isEqualTo("Tidak bisa");
    assertThat(problem.get("detail").getAsString()).isEqualTo("Coba besok.");
    assertThat(act("greet", ACTION).statusCode()).isEqualTo(200);
  }

  @Test
  void aMissingInputIsARefusal() throws Exception {
    String body = body("greet").replace("\"name\":\"Siti\"", "");

    assertThat(send(request("/act", body, ACTION)).statusCode()).isEqualTo(422);
  }

  @Test
  void stateAndStorageComeInWithTheCallAndGoOutWithTheScreen() throws Exception {
    String body =
        body("keep")
            .replace("\"action\":{", "\"storage\":{\"old\":\"1\"},\"action\":{\"state\":\"7\",");

    HttpResponse<String> first = send(request("/act", body, ACTION));
    HttpResponse<String> again = send(request("/act", body, ACTION));

    assertThat(first.body())
        .contains("\"satuwarga:state\":\"step=7\"")
        .contains("\"satuwarga:storage\":{\"put\":{\"greeted\":\"Siti\"},\"remove\":[\"old\"]}");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aFaultTellsNothingAndMayBeTriedAgain() throws Exception {
    HttpResponse<String> answer = act("fail", ACTION);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret", "2171", "Exception", "at id.");
    assertThat(problem(answer).get("type").getAsString())
        .isEqualTo(gateway.issuer() + "/problems/internal");
    act("fail", ACTION);
    assertThat(greeting.acts).hasValue(2);
  }

  @Test
  void anActThatBrokeOffMayBeTriedAgain() throws Exception {
    assertThat(act("break", ACTION).statusCode()).isEqualTo(500);

    assertThat(act("break", ACTION).statusCode()).isEqualTo(500);
    assertThat(greeting.acts).hasValue(2);
  }

  @Test
  void aSlowActIsOfUnknownOutcomeUntilItsRepeatFindsTheAnswer() throws Exception {
    HttpResponse<String> answer = act("sleep", ACTION);

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(problem(answer).get("code").getAsString()).isEqualTo("outcome-unknown");
    assertThat(act("sleep", ACTION).statusCode()).isEqualTo(409);
    greeting.slow.countDown();
    HttpResponse<String> repeat = act("sleep", ACTION);
    for (int tries = 0; tries < 500 && repeat.statusCode() == 409; tries++) {
      Thread.sleep(20);
      repeat = act("sleep", ACTION);
    }
    assertThat(repeat.body()).contains("Bangun");
    assertThat(greeting.acts).hasValue(1);
  }

  @Test
  void moreCallsThanThreadsAreToldToComeAgain() {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int at = 0; at < 20; at++) {
      String id = "0199c7a2-0000-7c3a-9f10-0000000000" + (10 + at);
      all.add(http.sendAsync(request("/act", body("sleep", id), id), BodyHandlers.ofString()));
    }

    assertThat(all.stream().map(one -> EndpointContract.judged(one.join()).statusCode()))
        .contains(503)
        .containsOnly(503, 504);
  }

  @Test
  void nobodyComesInWithoutAToken() throws Exception {
    HttpRequest none =
        HttpRequest.newBuilder(uri("/open"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(send(none).statusCode()).isEqualTo(401);
    assertThat(send(request("/open", call("/", "id"), null, "oops")).statusCode()).isEqualTo(401);
    String otherApp = gateway.token(Map.of("app_id", "id.batam.other"));
    assertThat(send(request("/open", call("/", "id"), null, otherApp)).statusCode()).isEqualTo(401);
    HttpResponse<String> image = send(HttpRequest.newBuilder(uri("/images/a1")).build());
    assertThat(image.statusCode()).isEqualTo(401);
    assertThat(problem(image).get("code").getAsString()).isEqualTo("token-invalid");
  }

  @Test
  void aTokenOpensItsOwnVisitOnly() throws Exception {
    String otherVisit = gateway.token(Map.of("visit_id", "0199c7a2-ffff-7c3a-9f10-3a5b7c9d1e2f"));
    String otherRegion = gateway.token(Map.of("region", "33.76"));

    assertThat(send(request("/open", call("/", "id"), null, otherVisit)).statusCode())
        .isEqualTo(401);
    assertThat(send(request("/open", call("/", "id"), null, otherRegion)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aServerWithoutKeysIsNotMistakenForABadToken() throws Exception {
    gateway.answers(503);

    HttpResponse<String> answer = post("/open", call("/", "id"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void callsOutsideOfTheContractAreRefused() throws Exception {
    for (String bad :
        List.of(
            "",
            "{}",
            "[]",
            "oops",
            "{\"visit\":7}",
            call("/", "id").replace("\"contract\":1", "\"contract\":\"1\""),
            call("/", "id").replace("id.batam.apekesah", "id.batam.other"),
            call("/", "id").replace("\"params\":{}", "\"params\":{},\"params\":{}"),
            call("//evil", "id"))) {
      HttpResponse<String> answer = post("/open", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(problem(answer).get("code").getAsString()).isEqualTo("request-invalid");
    }
    assertThat(post("/open", call("/elsewhere", "id")).statusCode()).isEqualTo(422);
  }

  @Test
  void anActNeedsItsIdAsKey() throws Exception {
    assertThat(send(request("/act", body("greet"), null)).statusCode()).isEqualTo(400);
    assertThat(send(request("/act", body("greet"), "another")).statusCode()).isEqualTo(400);
    assertThat(send(request("/act", call("/", "id"), ACTION)).statusCode()).isEqualTo(400);
    assertThat(greeting.acts).hasValue(0);
  }

  @Test
  void sizeTypeVerbAndAddressAreJudged() throws Exception {
    HttpResponse<String> large = post("/open", " ".repeat(300_000));
    HttpRequest text =
        HttpRequest.newBuilder(uri("/open"))
            .header("Authorization", "Bearer " + gateway.token())
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> get = send(HttpRequest.newBuilder(uri("/act")).build());

    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(send(text).statusCode()).isEqualTo(415);
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
    assertThat(send(HttpRequest.newBuilder(uri("/elsewhere")).build()).statusCode()).isEqualTo(404);
  }

  @Test
  void anImageIsServedToAVisitor() throws Exception {
    HttpResponse<byte[]> image =
        http.send(authorised("/images/a1").build(), BodyHandlers.ofByteArray());

    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(image.body()).isEqualTo(Greeting.PICTURE);
    assertThat(send(authorised("/images/b2").build()).statusCode()).isEqualTo(404);
    assertThat(send(authorised("/images/..%2Fopen").build()).statusCode()).isEqualTo(404);
  }

  @Test
  void healthTellsWhatRuns() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/health")).build());

    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"up\",\"app_id\":\"id.batam.apekesah\",\"version\":1,\"contract\":1}");
  }

  private HttpResponse<String> act(String name, String id) throws Exception {
    return send(request("/act", body(name, id), id));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path, body, null));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return EndpointContract.judged(http.send(request, BodyHandlers.ofString()));
  }

  private HttpRequest request(String path, String body, String key) {
    return request(path, body, key, gateway.token());
  }

  private HttpRequest request(String path, String body, String key, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return (key == null ? request : request.header("Idempotency-Key", key)).build();
  }

  private HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + gateway.token());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private static String call(String page, String language) {
    return "{\"visit\":{\"id\":\""
        + Gateway.VISIT
        + "\",\"app_id\":\"id.batam.apekesah\",\"page\":\""
        + page
        + "\",\"params\":{},\"language\":\""
        + language
        + "\",\"region\":\"21.71.02.1001\",\"contract\":1}}";
  }

  private static String body(String name) {
    return body(name, ACTION);
  }

  private static String body(String name, String id) {
    String visit = call("/", "id");
    return visit.substring(0, visit.length() - 1)
        + ",\"action\":{\"id\":\""
        + id
        + "\",\"name\":\""
        + name
        + "\",\"inputs\":{\"name\":\"Siti\"}}}";
  }

  private static JsonObject problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.keySet()).contains("type", "code", "title", "status");
    assertThat(problem.get("status").getAsInt()).isEqualTo(answer.statusCode());
    return problem;
  }
}
