package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevicesTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void theSameTokenIsTheSameDevice() {
    TestClient siti = server.as("siti");
    String token = token();
    TestReply first = register(siti, token).has("/current", true).has("/name", "Ponsel");
    server.clock().advance(Duration.ofMinutes(1));

    TestReply again = register(siti, token);

    assertThat(again.json("/device_id")).isEqualTo(first.json("/device_id"));
    assertThat(again.json("/registered_at")).isEqualTo(first.json("/registered_at"));
    assertThat(again.json("/seen_at")).isNotEqualTo(first.json("/seen_at"));
  }

  @Test
  void noAnswerHoldsTheToken() {
    TestClient siti = server.as("siti");
    String token = token();

    assertThat(register(siti, token).text()).doesNotContain(token);
    assertThat(siti.get("/v1/devices").hasStatus(200).text())
        .doesNotContain(token)
        .contains(new DeviceToken(token).fingerprint());
    TestReply export = siti.get("/v1/me/export").hasStatus(200);
    assertThat(export.text()).doesNotContain(token);
    assertThat(export.each("/sections/push/devices", "fingerprint"))
        .contains(new DeviceToken(token).fingerprint());
    assertThat(new DeviceRequest(new DeviceToken(token), null).toString()).doesNotContain(token);
  }

  @Test
  void aSessionHasOneToken() {
    TestClient bagus = server.as("bagus");
    register(bagus, token());
    String renamed = token();

    register(bagus, renamed);

    assertThat(fingerprints(bagus)).containsExactly(new DeviceToken(renamed).fingerprint());
  }

  @Test
  void aTokenMovesToWhoeverRegistersItLast() {
    TestClient maria = server.as("maria");
    TestClient andika = server.as("andika");
    String token = token();
    String hers = register(maria, token).json("/device_id");

    String his = register(andika, token).json("/device_id");

    assertThat(his).isNotEqualTo(hers);
    assertThat(fingerprints(maria)).isEmpty();
    assertThat(fingerprints(andika)).containsExactly(new DeviceToken(token).fingerprint());
    assertThat(count("SELECT count(*) FROM device WHERE token = '" + token + "'")).isOne();
  }

  @Test
  void theDeviceLongestNotSeenLeavesFirst() {
    String oldest = token();
    register(server.as("lestari"), oldest);
    TestClient last = server.as("lestari");
    for (int n = 0; n < Devices.MOST; n++) {
      server.clock().advance(Duration.ofSeconds(1));
      last = server.as("lestari");
      register(last, token());
    }

    assertThat(fingerprints(last))
        .hasSize(Devices.MOST)
        .doesNotContain(new DeviceToken(oldest).fingerprint());
  }

  @Test
  void signingOutForgetsTheDeviceAndSigningOutEverywhereAll() {
    TestClient here = server.as("rizal");
    TestClient there = server.as("rizal");
    register(here, token());
    register(there, token());

    here.delete("/v1/session").hasStatus(204);
    assertThat(fingerprints(there)).hasSize(1);
    there.delete("/v1/sessions").hasStatus(204);

    TestClient later = server.as("rizal");
    assertThat(fingerprints(later)).isEmpty();
    assertThat(
            count("SELECT count(*) FROM device_by_token WHERE citizen_id = '" + id("rizal") + "'"))
        .isZero();
  }

  @Test
  void erasureLeavesNothingOfTheDevice() {
    TestClient sutrisno = server.as("sutrisno");
    String citizen = id("sutrisno");
    register(sutrisno, token());

    sutrisno.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    for (String table : List.of("device", "device_by_token")) {
      assertThat(count("SELECT count(*) FROM " + table + " WHERE citizen_id = '" + citizen + "'"))
          .isZero();
    }
  }

  @Test
  void aForgottenDeviceIsGoneAndMayComeBack() {
    TestClient siti = server.as("siti");
    String token = token();
    String id = register(siti, token).json("/device_id");

    siti.delete("/v1/devices/" + id).hasStatus(204);
    siti.delete("/v1/devices/" + id).hasStatus(404).isProblem("not-found");

    assertThat(fingerprints(siti)).isEmpty();
    register(siti, token);
    assertThat(fingerprints(siti)).hasSize(1);
  }

  @Test
  void manyRegistrationsAtOnceEndInOneOwner() {
    String token = token();
    List<TestClient> clients =
        IntStream.range(0, 12).mapToObj(n -> server.as(n % 2 == 0 ? "ningsih" : "siti")).toList();

    List<CompletableFuture<TestReply>> all =
        clients.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> register(one, token)))
            .toList();

    all.forEach(one -> assertThat(one.join().status()).isEqualTo(200));
    assertThat(count("SELECT count(*) FROM device WHERE token = '" + token + "'")).isOne();
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String wrong : List.of("short", "has spaces in it and is long", "x".repeat(1001))) {
      server
          .as("siti")
          .post("/v1/devices", Map.of("token", wrong))
          .hasStatus(400)
          .isProblem("request-invalid");
    }
  }

  private static TestReply register(TestClient client, String token) {
    return client.post("/v1/devices", Map.of("token", token, "name", "Ponsel")).hasStatus(200);
  }

  private static List<String> fingerprints(TestClient client) {
    return client.get("/v1/devices").hasStatus(200).each("/items", "fingerprint");
  }

  private static String token() {
    return "fictitious:" + UUID.randomUUID();
  }

  private static String id(String person) {
    return server.citizenId(person);
  }

  private static long count(String sql) {
    return await(server.database().reads().query(sql).execute()).iterator().next().getLong(0);
  }
}
