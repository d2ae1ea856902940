package id.satuwarga.server.inventory;

import static id.satuwarga.server.inventory.Register.draft;
import static id.satuwarga.server.inventory.Register.edit;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InventoryTest {
  private static final String APPS = "/v1/inventory/apps";
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Register register = new Register(server);

  @BeforeAll
  static void makeOffices() {
    register.opd("dinkes-batam", "21.71");
    register.opd("dishub-batam", "21.71");
    register.opd("dinkes-bintan", "21.01");
    register.opd("dinkes-kepri", "21");
  }

  @Test
  void whatIsListedComesBack() {
    String id =
        register.app(
            "21.71",
            draft(
                "dinkes-batam",
                "Sikeda",
                "yearly_cost",
                150_000_000,
                "platforms",
                List.of("web"),
                "release_date",
                "2021-01-12"));

    register
        .registrar("21")
        .get(APPS + "/" + id)
        .hasStatus(200)
        .has("/opd/name", "Dinas dinkes-batam")
        .has("/region/name", "Kota Batam")
        .has("/version", 1)
        .has("/facts/name", "Sikeda")
        .has("/facts/yearly_cost", 150_000_000)
        .has("/facts/platforms/0", "web")
        .has("/facts/release_date", "2021-01-12")
        .lacks("/facts/contractor");
  }

  @Test
  void theSameNameOfTheSameOpdIsListedOnce() {
    register.app("21.71", draft("dinkes-batam", "e-Puskesmas"));

    register
        .registrar("21.71")
        .post(APPS, draft("dinkes-batam", "E PUSKESMAS!"))
        .hasStatus(409)
        .isProblem("app-listed");
    register.registrar("21.71").post(APPS, draft("dishub-batam", "e-Puskesmas")).hasStatus(201);
  }

  @Test
  void aNameWithoutLettersIsNone() {
    register
        .registrar("21.71")
        .post(APPS, draft("dinkes-batam", " ?! "))
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/facts/name");
  }

  @Test
  void anOpdOutOfReachIsUnknown() {
    TestReply foreign =
        register.registrar("21.71").post(APPS, draft("dinkes-bintan", "Sehat")).hasStatus(422);
    foreign.isProblem("opd-unknown");
    register
        .registrar("21.71")
        .post(APPS, draft("dinkes-kepri", "Sehat"))
        .hasStatus(422)
        .isProblem("opd-unknown");
  }

  @Test
  void anAppServesNoTerritoryOutsideItsOpd() {
    Map<String, Object> draft = new LinkedHashMap<>(draft("dinkes-batam", "Jauh"));
    draft.put("region", "21.01");
    register.registrar("21").post(APPS, draft).hasStatus(422).isProblem("region-outside-opd");
  }

  @Test
  void theRegisterEndsAtTheTerritory() {
    String id = register.app("21", draft("dinkes-bintan", "Bintan Sehat"));

    register.registrar("21.71").get(APPS + "/" + id).hasStatus(404).isProblem("not-found");
    register.registrar("21.71").get(APPS + "?q=bintan").lacks("/items/0");
    register
        .registrar("21.71")
        .put(APPS + "/" + id, edit(1, draft("dinkes-bintan", "Milik saya")))
        .hasStatus(404);
    register.registrar("21.01").get(APPS + "/" + id).hasStatus(200);
  }

  @Test
  void anOpdReadsItsOwnAndWritesNothing() {
    String id = register.app("21.71", draft("dishub-batam", "Parkir Batam"));

    register.with("developer", "dishub-batam", "21.71").get(APPS + "/" + id).hasStatus(200);
    register.with("admin", "dinkes-batam", "21.71").get(APPS + "/" + id).hasStatus(404);
    register
        .with("admin", "dishub-batam", "21.71")
        .put(APPS + "/" + id, edit(1, draft("dishub-batam", "Parkir")))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void theHistorySaysWhoChangedWhatFromWhat() {
    String id = register.app("21.71", draft("dishub-batam", "Trans Batam", "monthly_users", 900));
    Map<String, Object> other = draft("dishub-batam", "Trans Batam", "yearly_cost", 5_000_000);
    server.as("ningsih").put(APPS + "/" + id, edit(1, other)).hasStatus(200).has("/version", 2);

    register
        .registrar("21.71")
        .get(APPS + "/" + id + "/history?limit=1")
        .hasStatus(200)
        .has("/items/0/version", 2)
        .has("/items/0/by", "Ningsih Puspitasari")
        .has("/items/0/changes/0/field", "monthly_users")
        .has("/items/0/changes/0/from", 900)
        .lacks("/items/0/changes/0/to")
        .has("/items/0/changes/1/field", "yearly_cost")
        .has("/items/0/changes/1/to", 5_000_000)
        .lacks("/items/0/changes/2");
    assertThat(register.deeds("inventory-app:" + id))
        .containsExactly("inventory.add-app", "inventory.change-app");
  }

  @Test
  void theFirstVersionIsInTheHistoryToo() {
    String id = register.app("21.71", draft("dishub-batam", "Bus Sekolah"));

    TestReply first = register.registrar("21.71").get(APPS + "/" + id + "/history").hasStatus(200);
    assertThat(first.each("/items/0/changes", "field"))
        .containsExactly("opd", "region", "name", "status", "users");
  }

  @Test
  void whoReadAnOldVersionChangesNothing() {
    String id = register.app("21.71", draft("dishub-batam", "Kir Daring"));
    Map<String, Object> abandoned = draft("dishub-batam", "Kir Daring", "status", "abandoned");
    register.registrar("21.71").put(APPS + "/" + id, edit(1, abandoned)).hasStatus(200);

    register
        .registrar("21.71")
        .put(APPS + "/" + id, edit(1, draft("dishub-batam", "Kir")))
        .hasStatus(409)
        .isProblem("inventory-changed")
        .has("/version", 2);
  }

  @Test
  void aChangeThatChangesNothingMakesNoVersion() {
    Map<String, Object> draft = draft("dishub-batam", "Terminal", "monthly_users", 7);
    String id = register.app("21.71", draft);

    register
        .registrar("21.71")
        .put(APPS + "/" + id, edit(1, draft))
        .hasStatus(200)
        .has("/version", 1);
  }

  @Test
  void aNameThatIsTakenIsNotGiven() {
    register.app("21.71", draft("dishub-batam", "Pelabuhan"));
    String id = register.app("21.71", draft("dishub-batam", "Bandara"));

    register
        .registrar("21.71")
        .put(APPS + "/" + id, edit(1, draft("dishub-batam", "pelabuhan")))
        .hasStatus(409)
        .isProblem("app-listed");
  }

  @Test
  void theListGoesByNameAndObeysEveryFilter() {
    register.opd("saring-batam", "21.71");
    IntStream.rangeClosed(1, 5)
        .forEach(
            n ->
                register.app(
                    "21.71",
                    draft(
                        "saring-batam",
                        (n % 2 == 0 ? "saring " : "SARING ") + n,
                        "status",
                        n > 3 ? "abandoned" : "live",
                        "users",
                        n == 5 ? "staff" : "citizens",
                        "platforms",
                        n == 1 ? List.of("android", "web") : List.of("web"),
                        "categories",
                        n == 2 ? List.of("local-government") : List.of())));

    assertThat(names("opd=saring-batam&limit=2"))
        .containsExactly("SARING 1", "saring 2", "SARING 3", "saring 4", "SARING 5");
    assertThat(names("opd=saring-batam&status=abandoned")).containsExactly("saring 4", "SARING 5");
    assertThat(names("opd=saring-batam&users=staff")).containsExactly("SARING 5");
    assertThat(names("opd=saring-batam&platform=android")).containsExactly("SARING 1");
    assertThat(names("opd=saring-batam&category=local-government")).containsExactly("saring 2");
    assertThat(names("opd=saring-batam&region=21.71")).hasSize(5);
    assertThat(names("opd=saring-batam&region=21.01")).isEmpty();
    assertThat(names("opd=saring-batam&q=sar+3")).containsExactly("SARING 3");
  }

  @Test
  void aSearchTakesNoMarkForACommand() {
    register.app(
        "21.71", draft("dishub-batam", "Siréne", "description", Map.of("id", "a".repeat(2_000))));

    assertThat(names("q=sirene+%27%26!:*%5C")).containsExactly("Siréne");
    assertThat(names("q=" + "a".repeat(60))).contains("Siréne");
  }

  /** The names on all pages. */
  private static List<String> names(String query) {
    List<String> names = new ArrayList<>();
    String next = "";
    do {
      TestReply page = register.registrar("21.71").get(APPS + "?" + query + next).hasStatus(200);
      page.json().at("/items").forEach(item -> names.add(item.at("/facts/name").asText()));
      next = page.json("/next_cursor").isEmpty() ? "" : "&cursor=" + page.json("/next_cursor");
    } while (!next.isEmpty());
    return names;
  }

  @Test
  void onlyTheSelectedAreExported() {
    String one = register.app("21.71", draft("dishub-batam", "Terpilih Satu"));
    String two = register.app("21.71", draft("dishub-batam", "Terpilih Dua"));
    register.app("21.71", draft("dishub-batam", "Tidak Terpilih"));

    TestReply file =
        register
            .registrar("21.71")
            .get("/v1/inventory/export?format=json&id=" + one + "&id=" + two)
            .hasStatus(200);
    assertThat(file.each("/items", "inventory_id")).containsExactlyInAnyOrder(one, two);
    assertThat(
            register
                .registrar("21.01")
                .get("/v1/inventory/export?format=json&id=" + one)
                .each("/items", "inventory_id"))
        .isEmpty();
  }
}
