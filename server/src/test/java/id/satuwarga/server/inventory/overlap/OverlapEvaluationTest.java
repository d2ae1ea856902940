package id.satuwarga.server.inventory.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the finder is to reach on the sets that are committed. */
class OverlapEvaluationTest {
  private static final Path SETS = Path.of("src/test/resources/overlap");

  @Test
  void hiddenDuplicatesAreFoundWithFewFalseOnes() throws IOException {
    EvaluationSet set = EvaluationSet.read(SETS.resolve("apps.jsonl"));
    EvaluationSet.Result result = set.byFinder();

    assertThat(set.size()).isGreaterThanOrEqualTo(1_000);
    assertThat(set.hidden()).isGreaterThanOrEqualTo(200);
    assertThat(result.recall()).as("%s", result).isGreaterThanOrEqualTo(0.96);
    assertThat(result.precision()).as("%s", result).isGreaterThanOrEqualTo(0.89);
    assertThat(set.byName().recall()).isLessThan(0.1);
  }

  @Test
  void anotherSeedIsAsGood() throws IOException {
    EvaluationSet.Result result = new EvaluationSet(RegisterMaker.made(4711)).byFinder();

    assertThat(result.recall()).as("%s", result).isGreaterThanOrEqualTo(0.97);
    assertThat(result.precision()).as("%s", result).isGreaterThanOrEqualTo(0.82);
  }

  @Test
  void clustersHoldMostDuplicatesAndLittleElse() throws IOException {
    EvaluationSet.Result result = EvaluationSet.read(SETS.resolve("apps.jsonl")).byClusters();

    assertThat(result.recall()).as("%s", result).isGreaterThanOrEqualTo(0.93);
    assertThat(result.precision()).as("%s", result).isGreaterThanOrEqualTo(0.86);
  }

  /** Sets written apart from the lists, fifth to seventh never looked into; see ADR 14. */
  @ParameterizedTest
  @CsvSource({
    "second-fresh, 0.92, 0.92",
    "sealed, 0.94, 0.90",
    "fifth, 0.94, 0.92",
    "sixth, 0.90, 0.95",
    "seventh, 0.82, 0.87",
    "third, 0.97, 0.90",
    "fourth, 0.92, 0.88",
    "never-tuned, 0.92, 0.94"
  })
  void ofWordsNeverMetNoLessIsFoundThanBefore(String name, double recall, double precision)
      throws IOException {
    EvaluationSet.Result result = EvaluationSet.read(SETS.resolve(name + ".jsonl")).byFinder();

    assertThat(result.recall()).as("%s", result).isGreaterThanOrEqualTo(recall);
    assertThat(result.precision()).as("%s", result).isGreaterThanOrEqualTo(precision);
  }
}
