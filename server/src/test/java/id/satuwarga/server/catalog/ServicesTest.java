package id.satuwarga.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServicesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String ENDPOINT = "https://layanan.example/satuwarga";

  @BeforeAll
  static void fill() {
    Shelf shelf = new Shelf(server);
    shelf.publish(
        ManifestDraft.of("id.batam.aduan")
            .named("Apekesah", "Apekesah Complaints")
            .with(
                "replaces",
                List.of(
                    Map.of("name", "Lapor Batam", "package", "id.lapor.batam", "yearly_cost", 900),
                    Map.of("name", "Aduan Kota", "yearly_cost", 100))));
    shelf.publish(
        ManifestDraft.of("id.batam.puskesmas")
            .named("Antrean Puskesmas", "Clinic Queue")
            .with("category", "health")
            .with(
                "replaces", List.of(Map.of("name", "Lapor (lama)", "package", "id.lapor.batam"))));
    shelf.publish(
        ManifestDraft.of("id.batam.nongsa")
            .named("Perahu Nongsa", "Nongsa Boats")
            .with("operators", List.of())
            .operator("diskominfo-batam", "21.71.10", ENDPOINT));
    shelf.publish(ManifestDraft.of("id.batam.mati").named("Layanan Mati", "Dead Service"));
    shelf.suspend("id.batam.mati");
    shelf
        .developer()
        .post("/v1/mini-apps", ManifestDraft.of("id.batam.coba").named("Coba", "Trial").json())
        .hasStatus(201);
    Shelf.soon(() -> shelf.developer().get("/v1/services/id.batam.coba").status() == 200);
  }

  @Test
  void citizensFindTheServicesOfTheirHome() {
    assertThat(ids(server.as("siti").get("/v1/services")))
        .containsExactly(
            "id.batam.puskesmas", "id.batam.aduan", "id.batam.mati", "id.batam.nongsa");
  }

  @Test
  void aServiceOfAnotherDistrictIsNotListed() {
    assertThat(ids(server.as("bagus").get("/v1/services"))).doesNotContain("id.batam.nongsa");
  }

  @Test
  void elsewhereNothingOfBatamIsListed() {
    assertThat(ids(server.as("sutrisno").get("/v1/services"))).isEmpty();
  }

  @Test
  void aServiceOfAnotherRegionSaysSoWhenALinkLeadsThere() {
    server
        .as("sutrisno")
        .get("/v1/services/id.batam.aduan")
        .hasStatus(200)
        .has("/availability", "not_in_region")
        .lacks("/operator");
  }

  @Test
  void strangersNameTheRegionThemselves() {
    assertThat(ids(server.anonymous().get("/v1/services?region=21.71.10.1001")))
        .contains("id.batam.nongsa");
  }

  @Test
  void aRegionNobodyKnowsIsAProblem() {
    server.anonymous().get("/v1/services?region=98.76").hasStatus(422).isProblem("region-unknown");
  }

  @Test
  void servicesAreFoundByCategory() {
    assertThat(ids(server.as("siti").get("/v1/services?category=health")))
        .containsExactly("id.batam.puskesmas");
  }

  @Test
  void servicesAreFoundByWordsOfEitherLanguage() {
    assertThat(ids(server.as("siti").get("/v1/services?q=clinic")))
        .containsExactly("id.batam.puskesmas");
    assertThat(ids(server.as("siti").get("/v1/services?q=PUSKESMAS+antrean")))
        .containsExactly("id.batam.puskesmas");
  }

  @Test
  void servicesAreFoundByOpd() {
    assertThat(ids(server.as("siti").get("/v1/services?opd=dinkes-batam"))).isEmpty();
    assertThat(ids(server.as("siti").get("/v1/services?opd=diskominfo-batam"))).hasSize(4);
  }

  @Test
  void everyTextIsInTheCallersLanguage() {
    server
        .as("siti")
        .with("Accept-Language", "en")
        .get("/v1/services/id.batam.aduan")
        .has("/name", "Apekesah Complaints")
        .has("/description", "Report a broken road.")
        .has("/pages/0/label", "One");
  }

  @Test
  void aListIsReadPageByPage() {
    TestReply first = server.as("siti").get("/v1/services?limit=3");
    TestReply rest =
        server.as("siti").get("/v1/services?limit=3&cursor=" + first.json("/next_cursor"));

    assertThat(ids(first)).hasSize(3);
    assertThat(ids(rest)).containsExactly("id.batam.nongsa");
    rest.lacks("/next_cursor");
  }

  @Test
  void aSuspendedServiceStaysAndSaysWhy() {
    server
        .as("siti")
        .get("/v1/services/id.batam.mati")
        .has("/availability", "suspended")
        .has("/notice", "Sedang diperbaiki.");
  }

  @Test
  void aMiniAppOnTrialIsThereForItsAuthor() {
    server
        .as("lestari")
        .get("/v1/services/id.batam.coba")
        .hasStatus(200)
        .has("/trial", true)
        .has("/availability", "available");
  }

  @Test
  void aMiniAppOnTrialIsNotThereForAnybodyElse() {
    server.as("siti").get("/v1/services/id.batam.coba").hasStatus(404).isProblem("not-found");
    server.anonymous().get("/v1/services/id.batam.coba").hasStatus(404);
    assertThat(ids(server.as("siti").get("/v1/services"))).doesNotContain("id.batam.coba");
  }

  @Test
  void anAppThatTwoReplaceCountsOnce() {
    server
        .anonymous()
        .get("/v1/statistics/replaced-apps")
        .hasStatus(200)
        .has("/apps", 2)
        .has("/yearly_saving", 1000)
        .has("/items/0/app_id", "id.batam.aduan");
  }

  private static List<String> ids(TestReply reply) {
    return reply.hasStatus(200).each("/items", "app_id");
  }
}
