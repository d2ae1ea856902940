package id.satuwarga.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegionRoutesTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void aTerritoryIsShownWithItsParentsAndItsTime() {
    server
        .anonymous()
        .get("/v1/regions/65.03")
        .hasStatus(200)
        .has("/name", "Kabupaten Nunukan")
        .has("/level", "regency")
        .has("/time_zone", "WITA")
        .has("/parents/0/name", "Kalimantan Utara");
  }

  @Test
  void aCodeNobodyHasIsNotFound() {
    server.anonymous().get("/v1/regions/21.99").hasStatus(404).isProblem("not-found");
  }

  @Test
  void whatIsNotACodeBreaksTheContract() {
    server.anonymous().get("/v1/regions/21.7").hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void oneLetterIsTooLittleToSearchFor() {
    server.anonymous().get("/v1/regions?q=a").hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void namesAreFoundByLevelAndParent() {
    TestReply found =
        server.anonymous().get("/v1/regions?q=batam&level=district&parent=21.71").hasStatus(200);

    assertThat(found.each("/items", "name")).containsExactly("Batam Kota");
  }

  @Test
  void theCursorLeadsToTheNextPage() {
    TestReply first = server.anonymous().get("/v1/regions?level=province&limit=20");
    TestReply second =
        server
            .anonymous()
            .get("/v1/regions?level=province&limit=20&cursor=" + first.json("/next_cursor"));

    assertThat(first.each("/items", "code")).hasSize(20).startsWith("11", "12");
    assertThat(second.each("/items", "code")).hasSize(18).endsWith("95", "96");
    second.lacks("/next_cursor");
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    server.anonymous().get("/v1/regions?cursor=abc").hasStatus(400).isProblem("cursor-invalid");
  }

  @Test
  void theTableHoldsEveryTerritoryOfTheList() {
    assertThat(
            TestServer.await(
                server.database().reads().query("SELECT count(*) FROM region").execute()))
        .allSatisfy(row -> assertThat(row.getLong(0)).isEqualTo(91_599));
  }
}
