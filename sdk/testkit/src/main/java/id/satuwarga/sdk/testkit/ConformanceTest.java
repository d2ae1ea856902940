package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.testkit.internal.conformance.Profile;
import id.satuwarga.sdk.testkit.internal.conformance.Suite;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a mini-app to the rules of the one app: a named test for each, found by walking through all
 * its pages, links and buttons as a citizen and as somebody who means no good. Extend it and say
 * which mini-app:
 *
 * <pre>{@code
 * class ApekesahConformanceTest extends ConformanceTest {
 *   @Override
 *   protected MiniApp miniApp() {
 *     return new Apekesah(freshDatabase());
 *   }
 * }
 * }</pre>
 *
 * Rules that find nothing to try are left out, not passed: a mini-app without an image shows none
 * that is missing. The mini-app really does what is pressed, so it stands on a store of the test's.
 */
public abstract class ConformanceTest {
  /** The mini-app, on a store that may be written to. Called once for all rules. */
  protected abstract MiniApp miniApp() throws Exception;

  /** Who visits: Siti Rahmawati of Batam, who shares everything, when nothing is said. */
  protected Citizen citizen() {
    return Conformity.CITIZEN;
  }

  /** The place chosen where one is asked for: Belian in Batam when nothing is said. */
  protected Place place() {
    return Conformity.PLACE;
  }

  /**
   * What to fill in, by input id, where a mini-app does not take any value that its Screen allows:
   * {@code plate} → {@code BP 1234 AB}.
   */
  protected Map<String, String> examples() {
    return Collections.emptyMap();
  }

  /** Where its images are; none when nothing is said. */
  protected ImageSource images() {
    return (ref, visitor) -> Optional.empty();
  }

  /** The clock that it asks: the system's when nothing is said. */
  protected Clock clock() {
    return Clock.systemUTC();
  }

  /** How long an answer may take: 6 s when nothing is said, for the gateway waits 8. */
  protected Duration deadline() {
    return Conformity.DEADLINE;
  }

  /** A test for each rule. */
  @TestFactory
  final Stream<DynamicNode> rules() throws Exception {
    MiniApp app = miniApp();
    Profile profile = new Profile(app.manifest().opd(), citizen(), place(), deadline(), examples());
    return Suite.of(app, images(), clock(), profile).tests();
  }
}
