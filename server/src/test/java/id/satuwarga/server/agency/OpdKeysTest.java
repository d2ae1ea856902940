package id.satuwarga.server.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpdKeysTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Roles roles = new Roles(server);
  private String opd;
  private String keys;
  private TestClient developer;

  @BeforeEach
  void registerAgency() {
    opd = "opd-" + UUID.randomUUID().toString().substring(0, 8);
    keys = "/v1/opds/" + opd + "/keys";
    roles.register(opd, "21.71", "Dinas Uji");
    developer = roles.with(RoleName.DEVELOPER, opd, "21.71");
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void aKeyIsNamedAfterItsThumbprintAndTheMode() throws JOSEException {
    ECKey pair = pair();

    TestReply made = register(pair).hasStatus(201);

    String keyId = "test_" + pair.computeThumbprint();
    made.has("/key_id", keyId).hasHeader("Location", keys + "/" + keyId);
    made.lacks("/jwk/d").lacks("/expires_at").lacks("/revoked_at");
  }

  @Test
  void aKeyWithItsPrivatePartIsRefusedAndNotRepeated() {
    ECKey pair = pair();

    TestReply refused =
        developer
            .post(keys, Map.of("jwk", pair.toJSONObject()))
            .hasStatus(400)
            .isProblem("request-invalid");

    assertThat(refused.text()).doesNotContain(pair.getD().toString());
    assertThat(listed()).isEmpty();
  }

  @Test
  void numbersThatAreNoPointOfTheCurveAreRefused() {
    Map<String, Object> jwk = new TreeMap<>(pair().toPublicJWK().toJSONObject());
    jwk.put("y", pair().getY().toString());

    developer.post(keys, Map.of("jwk", jwk)).hasStatus(422).isProblem("key-invalid");
  }

  @Test
  void anotherSpellingOfTheSameNumberIsRefused() {
    ECKey pair = pair();
    String x = pair.getX().toString();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char last = alphabet.charAt(alphabet.indexOf(x.charAt(42)) + 1);
    Map<String, Object> jwk = new TreeMap<>(pair.toPublicJWK().toJSONObject());
    jwk.put("x", x.substring(0, 42) + last);

    developer.post(keys, Map.of("jwk", jwk)).hasStatus(422).isProblem("key-invalid");
  }

  @Test
  void aKeyIsRegisteredOnceAtEachAgencyAndNobodyIsKeptOutByACopy() {
    ECKey pair = pair();

    roles.register("lain-batam", "21.71", "Dinas Lain");
    roles
        .with(RoleName.DEVELOPER, "lain-batam", "21.71")
        .post("/v1/opds/lain-batam/keys", jwk(pair))
        .hasStatus(201);

    String keyId = register(pair).hasStatus(201).json("/key_id");
    register(pair).hasStatus(422).isProblem("key-invalid");
    roles
        .with(RoleName.DEVELOPER, "lain-batam", "21.71")
        .delete("/v1/opds/lain-batam/keys/" + keyId)
        .hasStatus(204);
    developer.get(keys).hasStatus(200).has("/items/0/key_id", keyId).lacks("/items/0/revoked_at");
  }

  @Test
  void aRevokedKeyNeverComesBack() {
    ECKey pair = pair();
    String keyId = register(pair).json("/key_id");
    developer.delete(keys + "/" + keyId).hasStatus(204);

    register(pair).hasStatus(422).isProblem("key-invalid");
  }

  @Test
  void revokingTwiceIsRevokingOnce() {
    String keyId = register(pair()).json("/key_id");
    developer.delete(keys + "/" + keyId).hasStatus(204);
    String revokedAt = developer.get(keys).json("/items/0/revoked_at");

    developer.delete(keys + "/" + keyId).hasStatus(204);

    assertThat(revokedAt).isNotEmpty();
    developer.get(keys).has("/items/0/revoked_at", revokedAt);
  }

  @Test
  void aRotatedKeyStaysGoodForItsOverlap() {
    String old = register(pair()).json("/key_id");

    String fresh = rotate(old, 2).hasStatus(201).json("/key_id");

    assertThat(isUsable(old)).isTrue();
    assertThat(isUsable(fresh)).isTrue();
    server.clock().advance(Duration.ofHours(2).plusSeconds(1));
    assertThat(isUsable(old)).isFalse();
    assertThat(isUsable(fresh)).isTrue();
  }

  @Test
  void withoutAWordOnItTheOverlapIsADay() {
    String old = register(pair()).json("/key_id");
    developer.post(keys + "/" + old + "/rotation", jwk(pair())).hasStatus(201);

    server.clock().advance(Duration.ofHours(23));
    assertThat(isUsable(old)).isTrue();
    server.clock().advance(Duration.ofMinutes(61));
    assertThat(isUsable(old)).isFalse();
  }

  @Test
  void anotherRotationDoesNotMakeTheOldestKeyLiveLonger() {
    String old = register(pair()).json("/key_id");
    rotate(old, 1).hasStatus(201);
    rotate(old, 100).hasStatus(201);

    server.clock().advance(Duration.ofMinutes(61));

    assertThat(isUsable(old)).isFalse();
  }

  @Test
  void aKeyThatIsNoLongerGoodIsNotRotated() {
    String old = register(pair()).json("/key_id");
    developer.delete(keys + "/" + old).hasStatus(204);

    rotate(old, 1).hasStatus(409).isProblem("conflict");
  }

  @Test
  void aFailedRotationLeavesTheOldKeyAsItWas() {
    ECKey pair = pair();
    String old = register(pair).json("/key_id");

    developer
        .post(keys + "/" + old + "/rotation", Map.of("jwk", publicHalf(pair), "overlap_hours", 0))
        .hasStatus(422)
        .isProblem("key-invalid");

    assertThat(isUsable(old)).isTrue();
  }

  @Test
  void anAgencyHasTenUsableKeysAtMost() {
    for (int key = 0; key < 10; key++) {
      register(pair()).hasStatus(201);
    }

    register(pair()).hasStatus(409).isProblem("conflict");
  }

  @Test
  void theKeysOfAnotherAgencyLookLikeNone() {
    String keyId = register(pair()).json("/key_id");
    roles.register("asing-batam", "21.71", "Dinas Asing");
    TestClient foreigner = roles.with(RoleName.DEVELOPER, "asing-batam", "21.71");

    foreigner.get(keys).hasStatus(404).isProblem("not-found");
    foreigner.delete(keys + "/" + keyId).hasStatus(404).isProblem("not-found");
    foreigner.delete("/v1/opds/asing-batam/keys/" + keyId).hasStatus(404).isProblem("not-found");
    foreigner.post(keys, jwk(pair())).hasStatus(404).isProblem("not-found");
  }

  @Test
  void theRegistrarSeesAndRevokesKeysOfTheTerritory() {
    String keyId = register(pair()).json("/key_id");

    assertThat(roles.registrar("21.71").get(keys).each("/items", "key_id")).containsExactly(keyId);
    roles.registrar("21.71").delete(keys + "/" + keyId).hasStatus(204);
    assertThat(isUsable(keyId)).isFalse();
  }

  @Test
  void theRegistrarOfAnotherTerritoryFindsNoKeys() {
    String keyId = register(pair()).json("/key_id");

    roles.registrar("33.76").get(keys).hasStatus(404);
    roles.registrar("33.76").delete(keys + "/" + keyId).hasStatus(404);
    assertThat(isUsable(keyId)).isTrue();
  }

  @Test
  void anOfficerHasNoBusinessWithKeys() {
    roles.with(RoleName.OFFICER, opd, "21.71").get(keys).hasStatus(403).isProblem("not-allowed");
  }

  @Test
  void everyChangeIsInTheAudit() {
    String old = register(pair()).json("/key_id");
    String fresh = rotate(old, 1).json("/key_id");
    developer.delete(keys + "/" + fresh).hasStatus(204);
    developer.delete(keys + "/" + fresh).hasStatus(204);

    assertThat(Records.of(server, "key:" + old)).containsExactly("agency.register-key");
    assertThat(Records.of(server, "key:" + fresh))
        .containsExactly("agency.rotate-key", "agency.revoke-key");
  }

  private TestReply register(ECKey pair) {
    return developer.post(keys, jwk(pair));
  }

  private TestReply rotate(String keyId, int hours) {
    return developer.post(
        keys + "/" + keyId + "/rotation",
        Map.of("jwk", publicHalf(pair()), "overlap_hours", hours));
  }

  /** Judged as the token operation judges it. */
  private boolean isUsable(String keyId) {
    return TestServer.await(
            new KeyRepository().find(server.database().reads(), new OpdCode(opd), keyId))
        .orElseThrow()
        .isUsable(server.clock().instant());
  }

  private List<String> listed() {
    return developer.get(keys).each("/items", "key_id");
  }

  private static Map<String, Object> jwk(ECKey pair) {
    return Map.of("jwk", publicHalf(pair), "label", "uji");
  }

  private static Map<String, Object> publicHalf(ECKey pair) {
    return pair.toPublicJWK().toJSONObject();
  }

  private static ECKey pair() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
