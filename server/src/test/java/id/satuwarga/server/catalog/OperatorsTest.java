package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperatorsTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> TEGAL =
      Map.of("opd", "diskominfo-tegal", "endpoint", "https://apekesah.tegal.example/satuwarga");
  private final Shelf shelf = new Shelf(server);

  @Test
  void aSecondCityJoinsByConfigurationAlone() {
    shelf.publish(ManifestDraft.of("id.batam.bergabung"));

    put(shelf.registrar(), "id.batam.bergabung", "33.76", TEGAL)
        .hasStatus(200)
        .has("/operators/1/opd", "diskominfo-tegal");
    Shelf.soon(
        () ->
            server
                .as("sutrisno")
                .get("/v1/services/id.batam.bergabung")
                .json("/availability")
                .equals("available"));
  }

  @Test
  void theRegistrarOfTheRegionLetsACityJoin() {
    shelf.publish(ManifestDraft.of("id.batam.tamu"));

    put(tegal(), "id.batam.tamu", "33.76", TEGAL).hasStatus(200);
  }

  @Test
  void beforeItIsPublishedAMiniAppIsNotThereForOtherCities() {
    shelf.developer().post("/v1/mini-apps", ManifestDraft.of("id.batam.dalam").json());

    put(tegal(), "id.batam.dalam", "33.76", TEGAL).hasStatus(404).isProblem("not-found");
  }

  @Test
  void aRegistrarHasNoSayInAnotherTerritory() {
    shelf.publish(ManifestDraft.of("id.batam.batas"));

    put(tegal(), "id.batam.batas", "32.73", TEGAL).hasStatus(404).isProblem("not-found");
  }

  @Test
  void theRegistrarOfTheOwnerHasNoSayElsewhereEither() {
    shelf.publish(ManifestDraft.of("id.batam.jauh"));

    put(shelf.registrar(), "id.batam.jauh", "32.73", TEGAL).hasStatus(403).isProblem("not-allowed");
  }

  @Test
  void aManifestRoutesNobodyOfAnotherCityUntilItsRegistrarAgrees() {
    shelf.publish(
        ManifestDraft.of("id.batam.ingin")
            .operator("diskominfo-batam", "33.76", "https://batam.example/untuk-tegal"));
    assertThat(approvals("id.batam.ingin")).containsExactly("true", "false");
    assertThat(availability("sutrisno", "id.batam.ingin")).isEqualTo("not_in_region");
    assertThat(server.as("sutrisno").get("/v1/services").each("/items", "app_id"))
        .doesNotContain("id.batam.ingin");
    server
        .as("sutrisno")
        .post("/v1/visits", Map.of("app_id", "id.batam.ingin"))
        .hasStatus(422)
        .isProblem("service-not-in-region");

    tegal().get("/v1/mini-apps/id.batam.ingin").hasStatus(200);
    put(
            tegal(),
            "id.batam.ingin",
            "33.76",
            Map.of("opd", "diskominfo-batam", "endpoint", "https://batam.example/untuk-tegal"))
        .hasStatus(200);

    assertThat(approvals("id.batam.ingin")).containsExactly("true", "true");
    Shelf.soon(() -> availability("sutrisno", "id.batam.ingin").equals("available"));
  }

  @Test
  void aRegistrarMayNameAnotherThanTheManifestAskedFor() {
    shelf.publish(
        ManifestDraft.of("id.batam.lain")
            .operator("diskominfo-batam", "33.76", "https://batam.example/untuk-tegal"));

    put(tegal(), "id.batam.lain", "33.76", TEGAL)
        .hasStatus(200)
        .has("/operators/1/opd", "diskominfo-tegal")
        .has("/operators/1/approved", true);
  }

  @Test
  void aWiderTerritoryThanTheOwnersWaitsAsWell() {
    shelf.publish(
        ManifestDraft.of("id.batam.luas")
            .operator("diskominfo-batam", "21", "https://batam.example/seprovinsi"));

    assertThat(approvals("id.batam.luas")).containsExactly("false", "true");
  }

  @Test
  void whatARegistrarApprovedNoLaterManifestChanges() {
    shelf.publish(
        ManifestDraft.of("id.batam.tetap")
            .operator("diskominfo-batam", "33.76", "https://batam.example/untuk-tegal"));
    put(tegal(), "id.batam.tetap", "33.76", TEGAL).hasStatus(200);

    shelf.publish(
        ManifestDraft.of("id.batam.tetap")
            .version(2)
            .operator("diskominfo-batam", "33.76", "https://evil.example/x"));

    assertThat(shelf.developer().get("/v1/mini-apps/id.batam.tetap").each("/operators", "endpoint"))
        .contains("https://apekesah.tegal.example/satuwarga")
        .doesNotContain("https://evil.example/x");
  }

  private List<String> approvals(String appId) {
    return shelf.developer().get("/v1/mini-apps/" + appId).each("/operators", "approved");
  }

  private static String availability(String person, String appId) {
    return server.as(person).get("/v1/services/" + appId).json("/availability");
  }

  @Test
  void aRegionHasOneOperator() {
    shelf.publish(ManifestDraft.of("id.batam.satu"));

    put(shelf.registrar(), "id.batam.satu", "21.71", TEGAL)
        .hasStatus(409)
        .isProblem("operator-conflict");
  }

  @Test
  void anOperatorMayMove() {
    shelf.publish(ManifestDraft.of("id.batam.pindah"));

    put(
            shelf.registrar(),
            "id.batam.pindah",
            "21.71",
            Map.of("opd", "diskominfo-batam", "endpoint", "https://baru.example/satuwarga"))
        .hasStatus(200)
        .has("/operators/0/endpoint", "https://baru.example/satuwarga");
  }

  @Test
  void anOperatorOnAPrivateAddressIsRefused() {
    shelf.publish(ManifestDraft.of("id.batam.tertutup"));

    put(
            shelf.registrar(),
            "id.batam.tertutup",
            "33.76",
            Map.of("opd", "diskominfo-tegal", "endpoint", "http://10.0.0.1/x"))
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/endpoint");
  }

  @Test
  void theSmallestTerritoryThatHoldsTheHomeDecides() {
    shelf.publish(ManifestDraft.of("id.batam.terdekat"));
    put(
            shelf.registrar(),
            "id.batam.terdekat",
            "21.71.10",
            Map.of("opd", "dinkes-batam", "endpoint", "https://nongsa.example/x"))
        .hasStatus(200);

    Shelf.soon(() -> operatorFor("siti").equals("dinkes-batam"));
    assertThat(operatorFor("bagus")).isEqualTo("diskominfo-batam");
  }

  private static String operatorFor(String person) {
    return server.as(person).get("/v1/services/id.batam.terdekat").json("/operator/code");
  }

  @Test
  void aRemovedOperatorServesNobody() {
    shelf.publish(ManifestDraft.of("id.batam.cabut"));

    shelf.registrar().delete("/v1/mini-apps/id.batam.cabut/operators/21.71").hasStatus(200);
    Shelf.soon(() -> availability("siti", "id.batam.cabut").equals("not_in_region"));
    shelf
        .registrar()
        .delete("/v1/mini-apps/id.batam.cabut/operators/21.71")
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aReleaseBringsItsOwnOperatorsAndLeavesThoseOfRegistrars() {
    shelf.publish(ManifestDraft.of("id.batam.ganti"));
    put(shelf.registrar(), "id.batam.ganti", "33.76", TEGAL).hasStatus(200);

    shelf.publish(
        ManifestDraft.of("id.batam.ganti")
            .version(2)
            .operator("diskominfo-batam", "21.71", "https://v2.example/satuwarga"));

    assertThat(
            shelf
                .developer()
                .get("/v1/mini-apps/id.batam.ganti")
                .hasStatus(200)
                .each("/operators", "endpoint"))
        .containsExactly(
            "https://v2.example/satuwarga", "https://apekesah.tegal.example/satuwarga");
  }

  private TestClient tegal() {
    return shelf.staff("registrar", "diskominfo-tegal", "33.76");
  }

  private static TestReply put(
      TestClient registrar, String appId, String region, Map<String, String> operator) {
    return registrar.put("/v1/mini-apps/" + appId + "/operators/" + region, operator);
  }
}
