package id.satuwarga.server.inventory;

import static id.satuwarga.server.inventory.Register.draft;
import static id.satuwarga.server.inventory.Register.edit;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test in a regency of its own, whose registrar sees nothing else. */
class ClusterTest {
  private static final String APPS = "/v1/inventory/apps/";
  private static final String CLUSTERS = "/v1/inventory/clusters";
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Register register = new Register(server);

  @BeforeAll
  static void makeOffices() {
    for (String regency : new String[] {"21.01", "21.02", "21.03", "21.04", "21.05", "21.71"}) {
      register.opd("setda-" + regency.replace('.', '-'), regency);
      register.opd("dinas-" + regency.replace('.', '-'), regency);
    }
  }

  private static Map<String, Object> guests(String office, String region, long cost) {
    return draft(
        office + "-" + region.replace('.', '-'),
        "Buku Tamu " + office,
        "description",
        Map.of("id", "Pencatatan tamu kantor."),
        "categories",
        List.of("office-administration"),
        "yearly_cost",
        cost);
  }

  private static Map<String, Object> buses(String office, String region) {
    return draft(
        office + "-" + region.replace('.', '-'),
        "Jadwal Bus " + office,
        "description",
        Map.of("id", "Rute dan halte bus kota."),
        "yearly_cost",
        5_000_000);
  }

  @Test
  void appsThatLookAlikeAreTogetherWithWordsAndCost() {
    String one = register.app("21.01", guests("setda", "21.01", 40_000_000));
    String other = register.app("21.01", guests("dinas", "21.01", 2_000_000));
    register.app("21.01", buses("setda", "21.01"));

    register
        .registrar("21.01")
        .get(CLUSTERS)
        .hasStatus(200)
        .has("/items/0/cluster_id", one)
        .has("/items/0/size", 2)
        .has("/items/0/yearly_cost", 42_000_000)
        .has("/items/0/undecided", 1)
        .has("/items/0/apps/1/inventory_id", other)
        .has("/items/0/pairs/0/one", one)
        .has("/items/0/pairs/0/other", other)
        .has("/items/0/pairs/0/reasons/0", "Namanya berarti sama.")
        .lacks("/items/1");
    register.registrar("21.01").get(APPS + other + "/cluster").has("/cluster_id", one);
  }

  @Test
  void whatIsListedOrChangedLaterIsInTheNextAnswer() {
    String one = register.app("21.02", guests("setda", "21.02", 1));
    TestClient clerk = register.registrar("21.02");
    clerk.get(CLUSTERS).hasStatus(200).lacks("/items/0");
    clerk.get(APPS + one + "/cluster").hasStatus(404);

    String other = register.app("21.02", guests("dinas", "21.02", 1));
    clerk.get(APPS + one + "/cluster").hasStatus(200).has("/apps/1/inventory_id", other);
    clerk.put(APPS + other, edit(1, buses("dinas", "21.02"))).hasStatus(200);

    clerk.get(APPS + one + "/cluster").hasStatus(404);
    clerk.get(APPS + other + "/cluster").hasStatus(404);
  }

  @Test
  void refusedPairsNeverJoinUntilOneIsDescribedOtherwise() {
    String one = register.app("21.03", guests("setda", "21.03", 1));
    String other = register.app("21.03", guests("dinas", "21.03", 1));
    TestClient clerk = register.registrar("21.03");
    clerk.get(CLUSTERS).has("/items/0/size", 2);

    clerk.put(APPS + one + "/overlaps/" + other, Map.of("same", false)).hasStatus(204);
    clerk.get(CLUSTERS).hasStatus(200).lacks("/items/0");
    clerk.put(APPS + one, edit(1, guests("setda", "21.03", 2))).hasStatus(200);
    clerk.get(CLUSTERS).hasStatus(200).lacks("/items/0");

    Map<String, Object> described =
        draft(
            "setda-21-03",
            "Buku Tamu setda",
            "description",
            Map.of("id", "Pencatatan tamu kantor dan rumah dinas."));
    clerk.put(APPS + one, edit(2, described)).hasStatus(200);
    clerk.get(CLUSTERS).has("/items/0/size", 2).has("/items/0/pairs/0/verdict/same", false);
  }

  @Test
  void confirmedPairsJoinHoweverLittleTheyShare() {
    String one = register.app("21.04", guests("setda", "21.04", 1));
    String other = register.app("21.04", buses("dinas", "21.04"));
    TestClient clerk = register.registrar("21.04");
    clerk.get(CLUSTERS).hasStatus(200).lacks("/items/0");

    clerk.put(APPS + other + "/overlaps/" + one, Map.of("same", true)).hasStatus(204);

    clerk
        .get(CLUSTERS)
        .has("/items/0/size", 2)
        .has("/items/0/undecided", 0)
        .has("/items/0/pairs/0/verdict/same", true);
    clerk.get(CLUSTERS + "?undecided=true").hasStatus(200).lacks("/items/0");
  }

  @Test
  void clustersAreChosenAndPaged() {
    register.app("21.05", guests("setda", "21.05", 10));
    register.app("21.05", guests("dinas", "21.05", 10));
    register.app("21.05", buses("setda", "21.05"));
    register.app("21.05", buses("dinas", "21.05"));
    TestClient clerk = register.registrar("21.05");

    var first = clerk.get(CLUSTERS + "?limit=1").has("/items/0/yearly_cost", 10_000_000);
    clerk
        .get(CLUSTERS + "?limit=1&cursor=" + first.json("/next_cursor"))
        .has("/items/0/yearly_cost", 20)
        .lacks("/next_cursor");
    clerk
        .get(CLUSTERS + "?category=office-administration")
        .has("/items/0/yearly_cost", 20)
        .lacks("/items/1");
    clerk.get(CLUSTERS + "?opd=dinas-21-05").has("/items/1/size", 2);
    clerk.get(CLUSTERS + "?opd=dinas-21-04").hasStatus(200).lacks("/items/0");
    clerk.get(CLUSTERS + "?region=21.05.01").hasStatus(200).lacks("/items/0");
  }

  @Test
  void whatIsOutOfReachIsInNoCluster() {
    String here = register.app("21.71", guests("setda", "21.71", 1));
    register.app("21.71", guests("dinas", "21.71", 1));

    register
        .with("developer", "setda-21-71", "21.71")
        .get(CLUSTERS)
        .hasStatus(200)
        .lacks("/items/0");
    register.registrar("21.01").get(APPS + here + "/cluster").hasStatus(404);
    assertThat(register.registrar("21").get(CLUSTERS).hasStatus(200).text())
        .contains("Buku Tamu setda");
  }
}
