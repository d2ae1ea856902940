package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The names under which OPDs know citizens. */
class PairwiseTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final OpdCode BATAM = new OpdCode("diskominfo-batam");
  private static final OpdCode TEGAL = new OpdCode("diskominfo-tegal");

  @Test
  void oneOpdAlwaysSeesTheSameAndTwoNeverDo() {
    CitizenId siti = citizen("siti");
    String batam = subject(siti, BATAM);
    assertThat(subject(siti, BATAM)).isEqualTo(batam);
    assertThat(subject(siti, TEGAL)).isNotEqualTo(batam);
    assertThat(subject(citizen("bagus"), BATAM)).isNotEqualTo(batam);
    assertThat(batam).hasSize(43).doesNotContain(siti.toString());
  }

  @Test
  void onlyTheOpdItWasMadeForFindsTheWayBack() {
    CitizenId siti = citizen("siti");
    String batam = subject(siti, BATAM);
    assertThat(citizenOf(BATAM, batam)).contains(siti);
    assertThat(citizenOf(TEGAL, batam)).isEmpty();
    assertThat(citizenOf(BATAM, "nobody")).isEmpty();
  }

  @Test
  void manyAtOnceGetTheSame() {
    CitizenId maria = citizen("maria");
    List<Future<String>> all =
        IntStream.range(0, 20)
            .mapToObj(
                i -> server.database().transaction(tx -> subjects().subjectFor(tx, maria, TEGAL)))
            .toList();
    Set<String> made = new HashSet<>();
    all.forEach(one -> made.add(TestServer.await(one)));
    assertThat(made).hasSize(1);
  }

  @Test
  void theCitizenSeesWhichOpdsKnowThem() {
    subject(citizen("rizal"), TEGAL);
    subject(citizen("rizal"), BATAM);
    server
        .as("rizal")
        .get("/v1/me/opds")
        .hasStatus(200)
        .has("/items/0/code", "diskominfo-batam")
        .has("/items/1/code", "diskominfo-tegal")
        .lacks("/items/2");
    server.as("andika").get("/v1/me/opds").hasStatus(200).lacks("/items/0");
  }

  private static String subject(CitizenId citizen, OpdCode opd) {
    return TestServer.await(
        server.database().transaction(tx -> subjects().subjectFor(tx, citizen, opd)));
  }

  private static java.util.Optional<CitizenId> citizenOf(OpdCode opd, String subject) {
    return TestServer.await(subjects().citizenOf(server.database().reads(), opd, subject));
  }

  private static CitizenId citizen(String person) {
    return CitizenId.parse(server.citizenId(person));
  }

  private static PairwiseSubjects subjects() {
    IdentityConfig config = server.config().identity();
    return new PairwiseSubjects(
        new PairwiseRepository(),
        new KeyFile(config.keysFile(), config.mode()).load(),
        Clock.systemUTC());
  }
}
