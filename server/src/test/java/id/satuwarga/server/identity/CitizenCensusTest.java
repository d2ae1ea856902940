package id.satuwarga.server.identity;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sums tell what counting each citizen tells, whatever happens to them. */
class CitizenCensusTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final CitizenTraits INDONESIAN =
      new CitizenTraits(Optional.empty(), Optional.empty(), Optional.of(Language.ID), Set.of());

  /** True of everybody whose birthday is known, so that each is looked at. */
  private static final CitizenTraits BORN =
      new CitizenTraits(
          Optional.of(LocalDate.of(1900, 1, 1)), Optional.empty(), Optional.empty(), Set.of());

  @BeforeEach
  void nobody() {
    sql("DELETE FROM citizen WHERE id::text LIKE '00000000-0000-7000-9000-%'");
  }

  @Test
  void whoComesMovesAndGoesIsCounted() {
    born(1, 6, "32.73.01.1001", "id");
    born(7, 9, "32.73.02.1001", "en");
    born(10, 10, null, "id");
    assertThat(counted("32.73")).isEqualTo(Map.of("32.73.01", 6L, "32.73.02", 3L));

    sql("UPDATE citizen SET home_region = '32.04.01.2001' WHERE " + numbered(1, 2));
    sql("UPDATE citizen SET home_region = '32.73.02.1001' WHERE " + numbered(10, 10));
    sql("UPDATE citizen SET home_region = NULL WHERE " + numbered(7, 7));
    sql("DELETE FROM citizen WHERE " + numbered(8, 8));
    assertThat(counted("32.73", "32.04"))
        .isEqualTo(Map.of("32.04.01", 2L, "32.73.01", 4L, "32.73.02", 2L));
    await(new CitizenCensus(server.database()).run());
    assertThat(counted("32.73", "32.04"))
        .isEqualTo(Map.of("32.04.01", 2L, "32.73.01", 4L, "32.73.02", 2L));

    sql("DELETE FROM citizen WHERE id::text LIKE '00000000-0000-7000-9000-%'");
    assertThat(counted("32.73", "32.04")).isEmpty();
  }

  @Test
  void aLanguageAndWhatIsLeftOutCount() {
    born(1, 4, "32.73.01.1001", "id");
    born(5, 6, "32.73.01.1002", "en");
    born(7, 7, "32.73.02.1001", "id");
    CitizenFilter without =
        new CitizenFilter(
            List.of(new RegionCode("32.73")),
            List.of(new RegionCode("32.73.02")),
            INDONESIAN,
            Optional.empty());
    assertThat(total(without)).isEqualTo(4);

    sql("UPDATE citizen SET language = 'id' WHERE " + numbered(5, 5));
    assertThat(total(without)).isEqualTo(5);
  }

  @Test
  void manyAtOnceAreAddedUpOnce() {
    Random random = new Random(7);
    born(1, 200, "32.73.01.1001", "id");
    CitizenCensus census = new CitizenCensus(server.database());
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String home = "32.73.0" + (1 + random.nextInt(3)) + ".1001";
      int one = 1 + random.nextInt(200);
      all.add(
          server
              .database()
              .reads()
              .query("UPDATE citizen SET home_region = '" + home + "' WHERE " + numbered(one, one))
              .execute());
      if (i % 10 == 0) {
        all.add(census.run());
        all.add(census.run());
      }
    }
    all.forEach(one -> await(one.mapEmpty()));
    while (await(census.run()) > 0) {
      assertThat(total(within("32.73", CitizenTraits.ANY))).isEqualTo(200);
    }

    assertThat(counted("32.73")).isEqualTo(looked("32.73"));
    sql("SELECT citizen_census_anew()");
    assertThat(counted("32.73")).isEqualTo(looked("32.73"));
  }

  @Test
  void someAreDrawnWhereverTheyLive() {
    born(1, 40, "32.73.01.1001", "id");
    born(41, 60, "32.73.02.1001", "en");
    born(61, 61, "32.04.01.2001", "id");
    CitizenFilter all = within(new String[] {"32.73", "32.04"}, CitizenTraits.ANY);
    Set<String> homes = new HashSet<>();
    for (int draw = 0; draw < 60; draw++) {
      List<Glimpse> drawn = sample(all, 5);
      assertThat(drawn).hasSize(5);
      drawn.forEach(one -> homes.add(one.home().value()));
    }
    assertThat(homes).containsExactlyInAnyOrder("32.73", "32.04");

    assertThat(sample(within("32.73.02", INDONESIAN), 5)).isEmpty();
    assertThat(sample(within("32.04", INDONESIAN), 5)).hasSize(1);
    assertThat(sample(within("32.04", BORN), 5)).hasSize(1);
  }

  private static List<Glimpse> sample(CitizenFilter filter, int size) {
    return await(new CitizenFigures().sample(server.database().reads(), filter, size));
  }

  private static void born(int first, int last, String village, String language) {
    sql(
        """
        INSERT INTO citizen (id, upstream_hash, nik_hash, nik_sealed, nik_seal_version, name,
          birth_date, home_region, language, joined_at, confirmed_at)
        SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'census-' || n,
          'census-' || n, '\\x00', 1, 'Warga', '1990-01-01', %s, '%s', now(), now()
        FROM generate_series(%d, %d) n
        """
            .formatted(village == null ? "NULL" : "'" + village + "'", language, first, last));
  }

  private static String numbered(int first, int last) {
    String id = "'00000000-0000-7000-9000-%012d'";
    return "id BETWEEN " + id.formatted(first) + " AND " + id.formatted(last);
  }

  /** By districts, from the sums. */
  private static Map<String, Long> counted(String... territories) {
    return byDistrict(CitizenTraits.ANY, territories);
  }

  /** The same from the citizens. */
  private static Map<String, Long> looked(String... territories) {
    return byDistrict(BORN, territories);
  }

  private static Map<String, Long> byDistrict(CitizenTraits traits, String... territories) {
    return await(
            new CitizenFigures()
                .countByPart(server.database().reads(), within(territories, traits), 8))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }

  private static long total(CitizenFilter filter) {
    return await(new CitizenFigures().countByTerritory(server.database().reads(), filter))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static CitizenFilter within(String territory, CitizenTraits traits) {
    return within(new String[] {territory}, traits);
  }

  private static CitizenFilter within(String[] territories, CitizenTraits traits) {
    return new CitizenFilter(
        Arrays.stream(territories).map(RegionCode::new).toList(),
        List.of(),
        traits,
        Optional.empty());
  }

  private static void sql(String statement) {
    await(server.database().reads().query(statement).execute().mapEmpty());
  }
}
