package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An OPD answers what another one asks of it, and only with the token for that. */
class DataTest {
  private static final String CALL =
      "{\"source\":\"family-card\",\"fields\":[\"address\",\"phone\"],\"language\":\"en\","
          + "\"reader\":{\"app_id\":\"id.kepri.kendaraan\",\"opd\":\"samsat-kepri\","
          + "\"purpose\":{\"id\":\"Mencocokkan pemilik\",\"en\":\"Matching the owner\"}}}";

  private Gateway gateway;
  private MiniAppEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    gateway = new Gateway(new Ticking());
    endpoint = endpoint(new Register());
  }

  @AfterEach
  void stop() {
    endpoint.close();
    gateway.close();
  }

  @Test
  void onlyWhatWasAskedForAndIsHeldIsAnswered() {
    EndpointAnswer answer = ask(CALL, gateway.dataToken(Map.of()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(body(answer)).isEqualTo("{\"values\":{\"address\":\"Jalan Engku Putri 7\"}}");
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void aRefusalSpeaksTheLanguageOfTheRequest() {
    EndpointAnswer answer =
        ask(CALL.replace("family-card", "refused"), gateway.dataToken(source("refused")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(body(answer)).contains("service-refused", "Not held");
  }

  @Test
  void aVisitTokenReadsNoDataAndADataTokenOpensNoVisit() {
    String visit = gateway.token();
    String data = gateway.dataToken(Map.of());
    String both = gateway.token("satuwarga-data+jwt", all());
    String turned = gateway.token("satuwarga-visit+jwt", all());

    assertThat(ask(CALL, visit).status()).isEqualTo(401);
    assertThat(ask(CALL, turned).status()).isEqualTo(401);
    assertThat(at("/open", "{}", data).status()).isEqualTo(401);
    assertThat(at("/open", "{}", both).status()).isEqualTo(401);
    assertThat(get("/images/a1", data).status()).isEqualTo(401);

    // not after the other door has taken it, either
    assertThat(ask(CALL, data).status()).isEqualTo(200);
    assertThat(at("/open", "{}", data).status()).isEqualTo(401);
    assertThat(ask(CALL, both).status()).isEqualTo(200);
    assertThat(at("/open", "{}", both).status()).isEqualTo(401);
    assertThat(at("/open", "{}", turned).status()).isEqualTo(400);
    assertThat(ask(CALL, turned).status()).isEqualTo(401);
  }

  @Test
  void aTokenReadsItsOwnSourceForItsOwnReaderOnly() {
    for (Map<String, Object> other :
        List.<Map<String, Object>>of(
            source("birth-certificate"),
            Map.of("reader", "id.batam.other"),
            Map.of("app_id", "id.batam.other"),
            Map.of("aud", "dinkes-batam"))) {
      assertThat(ask(CALL, gateway.dataToken(other)).status()).as("%s", other).isEqualTo(401);
    }
    for (String needed : List.of("sub", "source", "reader", "app_id", "exp")) {
      Map<String, Object> without = new HashMap<>();
      without.put(needed, null);
      assertThat(ask(CALL, gateway.dataToken(without)).status()).as(needed).isEqualTo(401);
    }
  }

  @Test
  void aRequestOutsideOfTheContractIsRefused() {
    String token = gateway.dataToken(Map.of());
    for (String bad : List.of("", "[]", "{}", CALL.replace("phone", "nik"), CALL + "x")) {
      assertThat(ask(bad, token).status()).as(bad).isEqualTo(400);
    }
    assertThat(ask(" ".repeat(300_000), token).status()).isEqualTo(413);
    assertThat(get("/data", token).status()).isEqualTo(405);
  }

  @Test
  void aFaultTellsNothing() {
    EndpointAnswer answer =
        ask(CALL.replace("family-card", "broken"), gateway.dataToken(source("broken")));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(body(answer)).doesNotContain("990101");
  }

  @Test
  void aMiniAppThatProvidesNothingHasNoSuchAddress() {
    try (MiniAppEndpoint other = endpoint(new Greeting())) {
      EndpointRequest request = request("POST", "/data", CALL, gateway.dataToken(Map.of()));

      assertThat(Endpoint.of(other).answer(request).status()).isEqualTo(404);
    }
  }

  private MiniAppEndpoint endpoint(MiniApp app) {
    return MiniAppEndpoint.of(app, VisitTokens.of(gateway.issuer(), Gateway.OPD, new Ticking()));
  }

  private EndpointAnswer ask(String body, String token) {
    return at("/data", body, token);
  }

  private EndpointAnswer at(String path, String body, String token) {
    return EndpointContract.judged(
        path, Endpoint.of(endpoint).answer(request("POST", path, body, token)));
  }

  private EndpointAnswer get(String path, String token) {
    return EndpointContract.judged(
        path, Endpoint.of(endpoint).answer(request("GET", path, "", token)));
  }

  private static EndpointRequest request(String method, String path, String body, String token) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    return EndpointRequest.of(
        method, path, headers::get, () -> body.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(EndpointAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> source(String name) {
    return Map.of("source", name);
  }

  /** The members of both kinds of token. */
  private static Map<String, Object> all() {
    return Map.of("source", "family-card", "reader", "id.kepri.kendaraan");
  }

  /** A register of residents. */
  private static final class Register implements MiniApp, DataSource {
    private static final Manifest MANIFEST =
        Manifest.parse(
            Greeting.MANIFEST
                .json()
                .replaceFirst(
                    "\\{",
                    "{\"provides\":["
                        + String.join(",", offer("family-card"), offer("broken"), offer("refused"))
                        + "],"));

    private static String offer(String source) {
      return "{\"source\":\""
          + source
          + "\",\"fields\":[\"address\",\"phone\"],"
          + "\"description\":{\"id\":\"Kartu keluarga\",\"en\":\"Family card\"}}";
    }

    @Override
    public Manifest manifest() {
      return MANIFEST;
    }

    @Override
    public Map<String, String> read(DataRequest request, Context context) {
      return switch (request.source()) {
        case "broken" -> throw new IllegalStateException("9901011234560001");
        case "refused" ->
            throw new Refusal(Text.of("Tidak ada", "Not held"), Text.of("Tidak ada", "None"));
        default -> Map.of("address", "Jalan Engku Putri 7", "nik", "9901011234560001");
      };
    }

    @Override
    public Screen open(Visit visit, Context context) {
      return Screen.titled("Kependudukan");
    }

    @Override
    public Screen act(Visit visit, Action action, Context context) {
      return Screen.titled("Kependudukan");
    }
  }
}
