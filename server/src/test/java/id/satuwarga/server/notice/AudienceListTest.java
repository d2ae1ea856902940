package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Named people as an audience: a file is taken whole or not at all, and tells nothing of anybody.
 */
class AudienceListTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final List<String> IN_BATAM =
      List.of("siti", "bagus", "yohana", "andika", "wulan", "yusuf");
  private static final JsonNode PEOPLE = people();
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void aFileWithABrokenRowTakesNothingAndSaysWhich() {
    String list = made(gazette.author());
    String rows =
        "Daftar penerima;\nNama;NIK\n"
            + namedRows()
            + "X;990101010190001\nY;9901013201900001\nZ;9,90E+15\n";

    TestReply broken = fill(gazette.author(), list, rows).hasStatus(200);

    broken
        .has("/state", "broken")
        .has("/rows", IN_BATAM.size() + 3)
        .has("/broken", 3)
        .has("/problems/0/row", IN_BATAM.size() + 3)
        .has("/problems/0/problem", "NIK 15 angka, seharusnya 16")
        .lacks("/reached");
    assertThat(broken.text()).doesNotContain("990101010190001");
    assertThat(members(list)).isZero();
    draftWith(list).hasStatus(422).isProblem("audience-list-unknown");

    put(gazette.author(), list + "/people?leave_out_broken=true", rows)
        .has("/state", "ready")
        .has("/people", IN_BATAM.size())
        .has("/reached", IN_BATAM.size());
    assertThat(members(list)).isEqualTo(IN_BATAM.size());
  }

  @Test
  void whoIsNamedTwiceCountsOnceAndStrangersAreOnlyANumber() {
    String list = made(gazette.author());
    String rows =
        "NIK\n" + niks() + niks() + "9901010101909999\n9901010101909998\n" + nik("maria") + "\n";

    fill(gazette.author(), list, rows)
        .has("/state", "ready")
        .has("/people", IN_BATAM.size() + 3)
        .has("/repeated", IN_BATAM.size())
        .has("/reached", IN_BATAM.size());
    fill(gazette.author(), list, rows).hasStatus(200).has("/reached", IN_BATAM.size());
    fill(gazette.author(), list, rows + "\n9901010101909997")
        .hasStatus(409)
        .isProblem("audience-list-filled");
    assertThat(members(list)).isEqualTo(IN_BATAM.size());
  }

  @Test
  void telephoneNumbersAreReadAsPeopleWriteThem() {
    String list = made(gazette.author());
    List<String> phones =
        IN_BATAM.stream().map(person -> "0" + fact(person, "phone").substring(3)).toList();

    fill(gazette.author(), list, "no hp\n" + String.join("\n", phones) + "\n0812\n")
        .has("/problems/0/problem", "bukan nomor telepon Indonesia yang lengkap");
    fill(gazette.author(), list, "no hp\n" + String.join("\n", phones))
        .has("/state", "ready")
        .has("/reached", IN_BATAM.size());
  }

  @Test
  void fewerThanFiveAreNotToldAndNotReached() {
    String list = made(gazette.author());
    fill(gazette.author(), list, "NIK\n" + nik("siti") + "\n9901010101909999\n")
        .has("/state", "small")
        .lacks("/reached");
    draftWith(list).hasStatus(422).isProblem("audience-list-unknown");
    String ready = ready();

    count(ready, Gazette.BATAM)
        .hasStatus(200)
        .has("/citizens", IN_BATAM.size())
        .lacks("/territories/0");
    count(ready, "21.71.12").hasStatus(422).isProblem("audience-too-small");
  }

  @Test
  void whoeverWritesForASmallerTerritoryReachesNobodyBeyond() {
    TestClient small = gazette.staff(Gazette.OPD, "21.71.12", "author");
    String list = made(small);

    fill(small, list, "NIK\n" + niks()).has("/state", "small");

    assertThat(members(list)).isLessThan(IN_BATAM.size());
    fill(gazette.author(), list, "NIK\n" + niks()).hasStatus(404);
    gazette.staff("dinkes-batam", Gazette.BATAM, "author").get(at(list)).hasStatus(404);
  }

  @Test
  void onlyTheNamedReadItUntilItIsStoppedAndTheReportAddsUp() {
    String id = gazette.released(listed(ready()));

    assertThat(readers(id)).containsExactlyInAnyOrderElementsOf(IN_BATAM);
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
    server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);
    gazette
        .author()
        .get(Gazette.at(id) + "/report")
        .hasStatus(200)
        .has("/audience", IN_BATAM.size())
        .has("/opened", 1)
        .has("/named/recipients/opened", 1)
        .has("/named/recipients/unread", IN_BATAM.size() - 1)
        .lacks("/territories/0");
    assertThat(server.as("siti").get("/v1/me/export").text()).contains("Penerima bantuan banjir");

    gazette.stop(id);

    assertThat(readers(id)).containsExactly("siti");
    gazette
        .author()
        .get(Gazette.at(id) + "/report")
        .has("/named/recipients/ended", IN_BATAM.size() - 1)
        .has("/named/recipients/unread", 0);
  }

  @Test
  void whoMovesAwayKeepsItAndACorrectionFindsTheSame() {
    String id = gazette.released(listed(ready()));
    String home = server.as("yohana").get("/v1/me").json("/home_region/code");
    server.as("yohana").patch("/v1/me", Map.of("home_region", "33.76")).hasStatus(200);

    assertThat(readers(id)).contains("yohana");
    server.as("yohana").patch("/v1/me", Map.of("home_region", home)).hasStatus(200);

    String right =
        gazette
            .author()
            .post(Gazette.at(id) + "/correction", Map.of("kind", "correction"))
            .hasStatus(201)
            .json("/campaign_id");
    Map<String, Object> words = listed(null);
    words.put("narrowing", Map.of("list_id", listOf(id)));
    gazette.author().put(Gazette.at(right), Gazette.edit(words, 1)).hasStatus(200);
    gazette.submit(gazette.author(), right, 2).hasStatus(200);
    gazette.approve(right, 2);
    gazette.release(right, 2);
    gazette.awaitEnd(id);
    assertThat(readers(right)).containsExactlyInAnyOrderElementsOf(IN_BATAM);
    assertThat(readers(id)).isEmpty();
  }

  @Test
  void aHundredThousandRowsAreReadInSeconds() {
    String list = made(gazette.author());
    StringBuilder rows = new StringBuilder("No;Nama;NIK\n");
    IntStream.range(0, 99_000)
        .forEach(
            i ->
                rows.append(i)
                    .append(";Warga Contoh;990101")
                    .append("0101")
                    .append(String.format("%02d%04d", i / 9000, i % 9000 + 1))
                    .append('\n'));
    IN_BATAM.forEach(person -> rows.append("1;W;").append(nik(person)).append('\n'));
    Instant begin = Instant.now();

    fill(gazette.author(), list, rows.toString())
        .hasStatus(200)
        .has("/state", "ready")
        .has("/rows", 99_000 + IN_BATAM.size())
        .has("/reached", IN_BATAM.size());

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
    fill(gazette.author(), made(gazette.author()), rows + rows.toString())
        .hasStatus(422)
        .isProblem("audience-list-unreadable");
  }

  @Test
  void aFileWithoutSuchAColumnIsRefused() {
    fill(gazette.author(), made(gazette.author()), "Nama;Alamat\nSiti;Batam\n")
        .hasStatus(422)
        .isProblem("audience-list-unreadable");
  }

  @Test
  void twentyListsADay() {
    TestClient eager = gazette.staff(Gazette.OPD, Gazette.BATAM, "author");
    for (int i = 0; i < AudienceLists.A_DAY; i++) {
      made(eager);
    }
    eager.post("/v1/audience-lists", purpose()).hasStatus(429).isProblem("too-many-lists");
  }

  private static Map<String, Object> purpose() {
    return Map.of("opd", Gazette.OPD, "purpose", "Penerima bantuan banjir tahap dua");
  }

  private static String made(TestClient author) {
    return author.post("/v1/audience-lists", purpose()).hasStatus(201).json("/list_id");
  }

  private static String ready() {
    String list = made(gazette.author());
    fill(gazette.author(), list, "NIK\n" + niks()).has("/state", "ready");
    return list;
  }

  private static TestReply fill(TestClient author, String list, String rows) {
    return put(author, list + "/people", rows);
  }

  private static TestReply put(TestClient author, String path, String rows) {
    return author.send("PUT", at(path), "text/csv", rows.getBytes(StandardCharsets.UTF_8));
  }

  private static String at(String list) {
    return "/v1/audience-lists/" + list;
  }

  private static Map<String, Object> listed(String list) {
    Map<String, Object> words = gazette.words("Bantuan tahap dua", Gazette.BATAM);
    if (list != null) {
      words.put("narrowing", Map.of("list_id", list));
    }
    return words;
  }

  private static TestReply draftWith(String list) {
    return gazette.author().post("/v1/campaigns", listed(list));
  }

  private static TestReply count(String list, String territory) {
    return gazette
        .author()
        .post(
            "/v1/campaigns/audience",
            Map.of(
                "opd", Gazette.OPD,
                "territories", List.of(territory),
                "narrowing", Map.of("list_id", list)));
  }

  private static String listOf(String id) {
    return gazette.get(id).json("/narrowing/list_id");
  }

  private static List<String> readers(String id) {
    List<String> all = new ArrayList<>(IN_BATAM);
    all.addAll(List.of("lestari", "rizal", "maria"));
    return all.stream().filter(person -> isListed(server.as(person), id)).toList();
  }

  private static boolean isListed(TestClient person, String id) {
    return Stream.of(person.get("/v1/inbox?limit=100").hasStatus(200))
        .anyMatch(list -> list.each("/items", "notice_id").contains(id));
  }

  private static String niks() {
    StringBuilder rows = new StringBuilder();
    IN_BATAM.forEach(person -> rows.append(nik(person)).append('\n'));
    return rows.toString();
  }

  private static String namedRows() {
    StringBuilder rows = new StringBuilder();
    IN_BATAM.forEach(person -> rows.append("Warga;'").append(nik(person)).append('\n'));
    return rows.toString();
  }

  private static String nik(String person) {
    for (JsonNode known : PEOPLE) {
      if (known.path("slug").asText().equals(person)) {
        return known.path("nik").asText();
      }
    }
    throw new AssertionError("nobody is called " + person);
  }

  private static JsonNode people() {
    try (InputStream file =
        AudienceListTest.class.getResourceAsStream("/satuwarga/sandbox/people.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String fact(String person, String column) {
    return row(
            "SELECT " + column + " FROM citizen WHERE id = $1",
            UUID.fromString(server.citizenId(person)))
        .getString(0);
  }

  private static long members(String list) {
    return row("SELECT count(*) FROM citizen_list WHERE list_id = $1", UUID.fromString(list))
        .getLong(0);
  }

  private static Row row(String sql, UUID id) {
    return await(server.database().reads().preparedQuery(sql).execute(Tuple.of(id)))
        .iterator()
        .next();
  }
}
