package id.satuwarga.server.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpdPagesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Roles roles = new Roles(server);

  @Test
  void aRegistrarRegistersAnAgencyInTheOwnTerritory() {
    roles
        .registrar("21.71")
        .put("/v1/opds/dinkes-batam", Roles.page("21.71", "Dinas Kesehatan"))
        .hasStatus(200)
        .has("/code", "dinkes-batam");

    server.anonymous().get("/v1/opds/dinkes-batam").hasStatus(200).has("/region", "21.71");
  }

  @Test
  void everythingOnThePageComesBack() {
    Map<String, Object> page = new LinkedHashMap<>(Roles.page("21.71", "Dinas Sosial"));
    page.put("name", Map.of("id", "Dinas Sosial", "en", "Social Service"));
    page.put("hours", Map.of("id", "Senin–Jumat 08.00–16.00 WIB"));
    page.put("address", "Jl. Engku Putri 1");
    page.put("phone", "+62778123456");
    page.put("email", "dinsos@batam.example");
    page.put("website", "https://dinsos.batam.example/");
    roles.registrar("21.71").put("/v1/opds/dinsos-batam", page).hasStatus(200);

    server
        .anonymous()
        .get("/v1/opds/dinsos-batam")
        .has("/name/en", "Social Service")
        .has("/hours/id", "Senin–Jumat 08.00–16.00 WIB")
        .lacks("/hours/en")
        .has("/address", "Jl. Engku Putri 1")
        .has("/phone", "+62778123456")
        .has("/email", "dinsos@batam.example")
        .has("/website", "https://dinsos.batam.example/");
  }

  @Test
  void marksThatTurnTheDirectionOfWritingAreRefused() {
    Map<String, Object> page = new LinkedHashMap<>(Roles.page("21.71", "Dinas Sosial"));
    page.put("about", Map.of("id", "Kantor \u202Eimser"));
    roles.registrar("21.71").put("/v1/opds/dinsos-batam", page).hasStatus(400);
    page.put("about", Map.of("id", "Baris pertama\nBaris kedua"));
    page.put("name", Map.of("id", "Dinas\u2066 Sosial"));
    roles
        .registrar("21.71")
        .put("/v1/opds/dinsos-batam", page)
        .hasStatus(400)
        .has("/errors/0/pointer", "/name/id");
  }

  @Test
  void registeringTwiceChangesThePage() {
    roles.register("dishub-batam", "21.71", "Dinas Perhubungan");

    roles
        .registrar("21.71")
        .put("/v1/opds/dishub-batam", Roles.page("21.71", "Dinas Perhubungan Kota Batam"))
        .hasStatus(200);

    server.anonymous().get("/v1/opds/dishub-batam").has("/name/id", "Dinas Perhubungan Kota Batam");
  }

  @Test
  void aRegistrarRegistersNothingOutsideTheTerritory() {
    roles
        .registrar("21.71")
        .put("/v1/opds/dinkes-tegal", Roles.page("33.76", "Dinas Kesehatan"))
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void anAgencyOfAnotherTerritoryLooksMissing() {
    roles.register("dinkes-bintan", "21.01", "Dinas Kesehatan");

    roles
        .registrar("21.71")
        .put("/v1/opds/dinkes-bintan", Roles.page("21.71", "Dinas Kesehatan"))
        .hasStatus(404)
        .isProblem("not-found");
  }

  @Test
  void aRegistrarMovesNoAgencyOutOfTheTerritory() {
    roles.register("bapenda-batam", "21.71", "Badan Pendapatan");

    roles
        .registrar("21.71")
        .put("/v1/opds/bapenda-batam", Roles.page("33.76", "Badan Pendapatan"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void anAdminChangesThePageOfTheOwnAgency() {
    roles.register("dlh-batam", "21.71", "Dinas Lingkungan Hidup");

    roles
        .with(RoleName.ADMIN, "dlh-batam", "21.71")
        .put("/v1/opds/dlh-batam", Roles.page("21.71", "Dinas LH"))
        .hasStatus(200)
        .has("/name/id", "Dinas LH");
  }

  @Test
  void anAdminDoesNotMoveTheAgency() {
    roles.register("dpu-batam", "21.71", "Dinas PU");

    roles
        .with(RoleName.ADMIN, "dpu-batam", "21.71")
        .put("/v1/opds/dpu-batam", Roles.page("21", "Dinas PU"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void toAnAdminAnotherAgencyLooksLikeNone() {
    roles.register("damkar-batam", "21.71", "Pemadam Kebakaran");
    var admin = roles.with(RoleName.ADMIN, "dinkes-batam", "21.71");
    Map<String, Object> page = Roles.page("21.71", "Milik saya");

    TestReply foreign = admin.put("/v1/opds/damkar-batam", page).hasStatus(404);
    TestReply missing = admin.put("/v1/opds/nobody-batam", page).hasStatus(404);

    assertThat(foreign.json("/title")).isEqualTo(missing.json("/title"));
    assertThat(foreign.json("/detail")).isEqualTo(missing.json("/detail"));
  }

  @Test
  void aRegionNobodyKnowsIsNamed() {
    roles
        .registrar("21")
        .put("/v1/opds/dinkes-batam", Roles.page("21.99", "Dinas Kesehatan"))
        .hasStatus(422)
        .isProblem("region-unknown");
  }

  @Test
  void aNameOfSpacesIsPointedAt() {
    roles
        .registrar("21.71")
        .put("/v1/opds/dinkes-batam", Roles.page("21.71", "   "))
        .hasStatus(422)
        .isProblem("opd-invalid")
        .has("/errors/0/pointer", "/name/id");
  }

  @Test
  void anAgencyNobodyRegisteredIsNotFound() {
    server.anonymous().get("/v1/opds/nobody-batam").hasStatus(404).isProblem("not-found");
  }

  @Test
  void theListGoesByNameFromPageToPage() {
    for (int number = 1; number <= 5; number++) {
      roles.register("urut-" + number, "21.72", (number % 2 == 0 ? "urut " : "URUT ") + number);
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      TestReply page = server.anonymous().get("/v1/opds?q=urut&limit=2" + next).hasStatus(200);
      seen.addAll(page.each("/items", "code"));
      next = page.json("/next_cursor").isEmpty() ? "" : "&cursor=" + page.json("/next_cursor");
    } while (!next.isEmpty());

    assertThat(seen).containsExactly("urut-1", "urut-2", "urut-3", "urut-4", "urut-5");
  }

  @Test
  void theListShowsWhoServesATerritory() {
    roles.register("prov-kepri", "21", "Dinas Provinsi");
    roles.register("kota-batam", "21.71", "Dinas Kota");
    roles.register("kota-pinang", "21.72", "Dinas Tetangga");

    assertThat(
            Set.copyOf(
                server
                    .anonymous()
                    .get("/v1/opds?region=21.71.02&limit=100")
                    .each("/items", "code")))
        .contains("prov-kepri", "kota-batam")
        .doesNotContain("kota-pinang");
  }

  @Test
  void aSearchTakesPercentSignsAsTheyAre() {
    assertThat(server.anonymous().get("/v1/opds?q=%25%25").each("/items", "code")).isEmpty();
  }

  @Test
  void registeringOneAgencyAtTheSameTimeLeavesOneInOneTerritory() {
    List<Integer> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                n ->
                    roles
                        .registrar(n % 2 == 0 ? "21.71" : "21.72")
                        .put(
                            "/v1/opds/race-opd",
                            Roles.page(n % 2 == 0 ? "21.71" : "21.72", "Dinas " + n))
                        .status())
            .toList();

    String winner = server.anonymous().get("/v1/opds/race-opd").json("/region");
    assertThat(winner).isIn("21.71", "21.72");
    assertThat(answers).containsOnly(200, 404);
    assertThat(answers.stream().filter(status -> status == 404)).hasSize(6);
  }

  @Test
  void everyChangeIsInTheAudit() {
    roles.register("tercatat", "21.71", "Dinas Tercatat");
    roles.register("tercatat", "21.71", "Dinas Tercatat Lagi");

    assertThat(Records.of(server, "opd:tercatat"))
        .containsExactly("agency.register-opd", "agency.change-opd");
  }
}
