package id.satuwarga.server.inventory.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterFinderTest {
  private final OverlapFinder overlaps = new OverlapFinder();
  private final ClusterFinder finder = new ClusterFinder(overlaps);

  private void app(String id, String place, String name, String about) {
    overlaps.put(described(id, place, name, about));
    finder.look(List.of(id));
  }

  /** An app of which nothing but this is known. */
  static Described described(String id, String place, String name, String about) {
    return new Described(
        id,
        new RegionCode(place),
        List.of(),
        name,
        null,
        List.of(about),
        List.of(),
        List.of(),
        null,
        List.of(),
        null);
  }

  private List<List<String>> clusters(Cluster.Verdict... verdicts) {
    return finder.clusters(List.of(verdicts)).stream().map(Cluster::ids).toList();
  }

  private static Cluster.Verdict same(String one, String other) {
    return new Cluster.Verdict(one, other, true);
  }

  private static Cluster.Verdict different(String one, String other) {
    return new Cluster.Verdict(one, other, false);
  }

  private void guests(String... ids) {
    for (String id : ids) {
      app(id, "21.71", "Buku Tamu", "Pencatatan tamu kantor.");
    }
  }

  @Test
  void aRowOfWeakLikenessesDoesNotPullEverythingTogether() {
    String[] about = {"bus halte", "halte parkir", "parkir pasar", "pasar pajak", "pajak tanah"};
    for (int i = 0; i < about.length; i++) {
      app("a" + i, "21.71", about[i], about[i]);
    }

    assertThat(clusters()).allSatisfy(ids -> assertThat(ids).hasSizeLessThan(4));
  }

  @Test
  void aRefusalPartsWhatAThirdWouldJoin() {
    guests("a", "b", "c");
    assertThat(clusters()).containsExactly(List.of("a", "b", "c"));

    assertThat(clusters(different("a", "b")))
        .hasSize(1)
        .allSatisfy(ids -> assertThat(ids).hasSize(2).contains("c"));
    assertThat(clusters(different("a", "b"), same("a", "c"), same("b", "c"))).hasSize(1);
  }

  @Test
  void kinIsGatheredByWhatStandsAboveItOnly() {
    app("batam", "21.71", "Buku Tamu", "Pencatatan tamu kantor.");
    app("bintan", "21.01", "Buku Tamu", "Pencatatan tamu kantor.");
    assertThat(clusters()).isEmpty();

    app("riau", "21", "Buku Tamu", "Pencatatan tamu kantor.");
    assertThat(clusters()).containsExactly(List.of("batam", "bintan", "riau"));
  }

  @Test
  void noClusterIsTooLargeToBeLookedAt() {
    List<String> ids = new ArrayList<>();
    for (int i = 10; i < 75; i++) {
      ids.add("a" + i);
    }
    guests(ids.toArray(String[]::new));

    assertThat(clusters()).allSatisfy(some -> assertThat(some).hasSizeLessThanOrEqualTo(30));
    assertThat(clusters().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void theOrderInWhichAppsComeDoesNotMatter() {
    guests("a", "b");
    app("c", "21.71", "Jadwal Bus", "Rute dan halte bus kota.");
    app("d", "21.71", "Rute Bus", "Jadwal dan halte bus kota.");
    List<List<String>> before = clusters();

    finder.forget("b");
    assertThat(clusters()).containsExactly(List.of("c", "d"));
    finder.look(List.of("b"));

    assertThat(clusters()).isEqualTo(before);
    finder.lookAgain();
    assertThat(clusters()).isEqualTo(before);
  }
}
