package id.satuwarga.sdk.testkit.internal.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** Each rule is broken once, by a mini-app that is right in everything else. */
class MutantsTest {
  private static final TokenMint MINT = TokenMint.start(0);
  private static final boolean LONG = Boolean.getBoolean("satuwarga.long");
  private static final int ONE_OF_OTHERS = 5;

  /** Mutants fail by the hundred; held here, or its level is forgotten. */
  private static final Logger ENDPOINT = Logger.getLogger(MiniAppEndpoint.class.getName());

  @BeforeAll
  static void beQuiet() {
    ENDPOINT.setLevel(Level.OFF);
  }

  @AfterAll
  static void close() {
    MINT.close();
    ENDPOINT.setLevel(null);
  }

  @Test
  void aMiniAppThatIsRightBreaksNoRule() throws Exception {
    Outcome outcome = Outcome.of(Mutant.none(), Suite.cases());

    assertThat(outcome.broken).isEmpty();
    assertThat(outcome.leftOut)
        .containsExactly(
            "nothing is stored that the manifest does not ask for",
            "who provides nothing tells nothing");
  }

  @Test
  void everyRuleHasAMutant() {
    assertThat(all().keySet())
        .containsExactlyInAnyOrderElementsOf(Suite.cases().stream().map(Case::rule).toList());
    assertThat(Suite.cases()).hasSizeGreaterThan(60);
  }

  @TestFactory
  Stream<DynamicTest> aMutantBreaksItsRuleAndNoOther() {
    List<String> rules = List.copyOf(all().keySet());
    return all().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(
                                Outcome.of(
                                        each.getValue(),
                                        tried(each.getKey(), rules.indexOf(each.getKey())))
                                    .broken
                                    .keySet())
                            .as(() -> "" + Outcome.last)
                            .containsExactly(each.getKey())));
  }

  /**
   * Its own rule and some of the others, which ones differs from mutant to mutant; the long test
   * tries every mutant with every rule.
   */
  private static List<Case> tried(String rule, int mutant) {
    List<Case> all = Suite.cases();
    return IntStream.range(0, all.size())
        .filter(at -> LONG || all.get(at).rule().equals(rule) || (at + mutant) % ONE_OF_OTHERS == 0)
        .mapToObj(all::get)
        .toList();
  }

  private static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.putAll(ManifestMutants.all());
    all.putAll(LifeMutants.all());
    all.putAll(ClaimMutants.all());
    all.putAll(ScreenMutants.all());
    all.putAll(LanguageMutants.all());
    all.putAll(InputMutants.all());
    all.putAll(HostileMutants.all());
    all.putAll(DoorMutants.all());
    all.putAll(DataMutants.all());
    return all;
  }

  /** What became of each rule. */
  private static final class Outcome {
    static volatile Map<String, String> last = Map.of();

    final Map<String, String> broken = new LinkedHashMap<>();
    final List<String> leftOut = new ArrayList<>();

    static Outcome of(Mutant mutant, List<Case> cases) throws Exception {
      Outcome outcome = new Outcome();
      try (EndpointDoor door = mutant.endpoint(MINT)) {
        Subject subject = mutant.subject(door, MINT);
        for (Case each : cases) {
          try {
            each.judge(subject);
          } catch (AssertionError failed) {
            outcome.broken.put(each.rule(), String.valueOf(failed.getMessage()));
          } catch (TestAbortedException nothingToTry) {
            outcome.leftOut.add(each.rule());
          }
        }
      }
      last = outcome.broken;
      return outcome;
    }
  }
}
