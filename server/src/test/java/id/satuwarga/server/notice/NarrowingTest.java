package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.region.RegionZone;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of whom a notice is meant for, the database and the inbox must say the same. */
class NarrowingTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final List<String> IN_BATAM =
      List.of("siti", "bagus", "yohana", "andika", "wulan", "yusuf", "lestari", "rizal", "ningsih");
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
    use("siti");
    use("bagus");
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void usersOfAMiniAppOfOnesOwn() {
    assertReaches(Map.of("app_ids", List.of(Post.APP)), "siti", "bagus");
  }

  @Test
  void anAgeBand() {
    assertReaches(
        Map.of("age_from", age("1985-04-03"), "age_to", age("1983-01-30")), "wulan", "rizal");
    assertReaches(Map.of("age_to", age("1994-10-22")), "lestari");
  }

  @Test
  void aLanguage() {
    server.as("yusuf").patch("/v1/me", Map.of("language", "en")).hasStatus(200);

    assertReaches(Map.of("language", "en"), "yusuf");
  }

  @Test
  void allOfItTogetherAndTerritoriesLeftOut() {
    Map<String, Object> narrowing =
        Map.of(
            "app_ids",
            List.of(Post.APP),
            "age_from",
            age("1992-03-17"),
            "age_to",
            age("1987-11-09"),
            "language",
            "id");
    assertReaches(narrowing, "siti", "bagus");
    Map<String, Object> words = narrowed(narrowing);
    words.put("exclusions", List.of("21.71.12"));

    String id = gazette.released(words);

    assertThat(readers(id)).containsExactly("siti");
  }

  @Test
  void whoBeginsToUseItFindsItAndABirthdayLetsGo() {
    String id =
        gazette.released(
            narrowed(Map.of("app_ids", List.of(Post.APP), "age_to", age("1990-02-14"))));
    assertThat(readers(id)).containsExactlyInAnyOrder("siti");

    use("wulan");
    use("andika");

    assertThat(readers(id)).containsExactlyInAnyOrder("siti", "andika");
    server.as("andika").put("/v1/inbox/" + id + "/read").hasStatus(204);
    forget("andika");
    assertThat(readers(id)).contains("andika");
    forget("wulan");
  }

  @Test
  void nobodyCountsUsersOfAMiniAppOfOthers() {
    Map<String, Object> question =
        Map.of(
            "opd", Gazette.OPD,
            "territories", List.of(Gazette.BATAM),
            "narrowing", Map.of("app_ids", List.of("id.lain.layanan")));

    gazette
        .author()
        .post("/v1/campaigns/audience", question)
        .hasStatus(422)
        .isProblem("mini-app-unknown");
    gazette
        .author()
        .post("/v1/campaigns", narrowed(Map.of("app_ids", List.of("id.lain.layanan"))))
        .hasStatus(422)
        .isProblem("mini-app-unknown");
  }

  @Test
  void theBandGoesUpwards() {
    gazette
        .author()
        .post("/v1/campaigns", narrowed(Map.of("age_from", 40, "age_to", 39)))
        .hasStatus(400)
        .has("/errors/0/pointer", "/narrowing/age_to");
  }

  @Test
  void whatAsksForNothingIsNotKeptAndACorrectionGoesToTheSame() {
    String all = gazette.drafted(narrowed(Map.of("app_ids", List.of())));
    gazette.get(all).lacks("/narrowing");
    String some = gazette.released(narrowed(Map.of("age_from", 30)));

    gazette
        .author()
        .post(Gazette.at(some) + "/correction", Map.of("kind", "correction"))
        .hasStatus(201)
        .has("/narrowing/age_from", 30);
  }

  /** Counted by the database beforehand, and found by each of them and nobody else. */
  private static void assertReaches(Map<String, Object> narrowing, String... people) {
    TestReply count =
        gazette
            .author()
            .post(
                "/v1/campaigns/audience",
                Map.of(
                    "opd",
                    Gazette.OPD,
                    "territories",
                    List.of(Gazette.BATAM),
                    "narrowing",
                    narrowing))
            .hasStatus(200);
    assertThat(count.json().path("citizens").asInt()).isEqualTo(people.length);
    String id = gazette.released(narrowed(narrowing));
    assertThat(readers(id)).containsExactlyInAnyOrder(people);
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
    gazette.get(id).has("/audience", people.length);
  }

  private static Map<String, Object> narrowed(Map<String, Object> narrowing) {
    Map<String, Object> words = gazette.words("Untuk sebagian", Gazette.BATAM);
    words.put("expires_at", server.clock().instant().plus(Duration.ofDays(2)).toString());
    words.put("narrowing", narrowing);
    return words;
  }

  private static List<String> readers(String id) {
    return IN_BATAM.stream().filter(person -> isListed(server.as(person), id)).toList();
  }

  /** Of whoever was born on that day, in full years. */
  private static int age(String birthDay) {
    LocalDate today = LocalDate.ofInstant(server.clock().instant(), RegionZone.WIB.zone());
    return Period.between(LocalDate.parse(birthDay), today).getYears();
  }

  private static boolean isListed(TestClient person, String id) {
    return Stream.of(person.get("/v1/inbox?limit=100").hasStatus(200))
        .anyMatch(list -> list.each("/items", "notice_id").contains(id));
  }

  private static void use(String person) {
    write(
        "INSERT INTO citizen_app (citizen_id, app_id, used_on) VALUES ($1, $2, $3)",
        Tuple.of(citizen(person), Post.APP, LocalDate.of(2026, 1, 1)));
  }

  private static void forget(String person) {
    write("DELETE FROM citizen_app WHERE citizen_id = $1", Tuple.of(citizen(person)));
  }

  private static UUID citizen(String person) {
    return UUID.fromString(server.citizenId(person));
  }

  private static void write(String sql, Tuple row) {
    await(server.database().reads().preparedQuery(sql).execute(row));
  }
}
