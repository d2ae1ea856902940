package id.satuwarga.server.inventory.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.web.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why two apps are alike is said in words, also where they share none. */
class WordsTest {
  private final OverlapFinder finder = new OverlapFinder();

  @Test
  void theServiceThatBothAreLikeIsNamed() {
    app("a", "SIBUNDA", "Bidan mencatat usia kandungan dan hari perkiraan lahir.");
    app("b", "Safe Birth", "Expectant mothers get reminders of their antenatal visits.");

    assertThat(why("a", "b"))
        .contains(
            Text.of(
                "Keduanya mirip layanan “pemantauan ibu hamil”.",
                "Both look like the service “pregnancy monitoring”."));
  }

  @Test
  void noServiceIsNamedWhereEachIsLikeAnother() {
    app("a", "SIBUNDA", "Bidan mencatat usia kandungan dan hari perkiraan lahir.");
    app("b", "Jentik", "Kader memeriksa jentik nyamuk dan melaporkan sarang nyamuk.");

    assertThat(why("a", "b")).noneMatch(reason -> reason.en().startsWith("Both look like"));
  }

  @Test
  void itIsSaidWhereOneIsForCitizensAndTheOtherForStaff() {
    finder.put(forUsers("a", "Lapor Lampu Jalan", "citizens"));
    finder.put(forUsers("b", "Inventaris Lampu Jalan", "staff"));
    finder.put(forUsers("c", "Aduan Lampu Jalan", "citizens"));
    Text apart =
        Text.of(
            "Namun yang satu untuk warga, yang lain untuk pegawai.",
            "But one is for citizens, the other for staff.");

    assertThat(why("a", "b")).contains(apart);
    assertThat(why("a", "c")).doesNotContain(apart);
  }

  private static Described forUsers(String id, String name, String users) {
    Described known = ClusterFinderTest.described(id, "21.71", name, "Lampu jalan kota.");
    return new Described(
        id,
        known.place(),
        List.of(),
        name,
        null,
        known.about(),
        List.of(),
        List.of(),
        users,
        List.of(),
        null);
  }

  private List<Text> why(String one, String other) {
    return finder.explain(one, other).orElseThrow().reasons();
  }

  private void app(String id, String name, String about) {
    finder.put(ClusterFinderTest.described(id, "21.71", name, about));
  }
}
