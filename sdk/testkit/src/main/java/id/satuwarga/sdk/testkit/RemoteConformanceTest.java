package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.internal.conformance.Profile;
import id.satuwarga.sdk.testkit.internal.conformance.Suite;
import id.satuwarga.sdk.testkit.internal.conformance.TokenMint;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of {@link ConformanceTest} for a service of any language, called over HTTP as the
 * gateway calls it. The service must run and trust the issuer it is given:
 *
 * <pre>{@code
 * class SikedaConformanceTest extends RemoteConformanceTest {
 *   @Override
 *   protected String serve(String issuer) throws Exception {
 *     start("./sikeda", "--issuer", issuer, "--port", "8090");
 *     return "http://localhost:8090";
 *   }
 *
 *   @Override
 *   protected String manifest() {
 *     return text("miniapp.json");
 *   }
 *
 *   @Override
 *   protected String operator() {
 *     return "dinkes-batam";
 *   }
 * }
 * }</pre>
 */
public abstract class RemoteConformanceTest {
  /**
   * The address of the service ({@code http://localhost:8082/miniapp}), which runs on a store that
   * may be written to. Called once for all rules.
   *
   * @param issuer whose keys and tokens stand in for the server's, as long as the test runs
   */
  protected abstract String serve(String issuer) throws Exception;

  /** The text of its miniapp.json. */
  protected abstract String manifest() throws Exception;

  /** The OPD whose tokens it takes. */
  protected abstract String operator();

  /** The port of the issuer, for a service that is told beforehand; any when nothing is said. */
  protected int issuerPort() {
    return 0;
  }

  /** Who visits: Siti Rahmawati of Batam, who shares everything, when nothing is said. */
  protected Citizen citizen() {
    return Conformity.CITIZEN;
  }

  /** The place chosen where one is asked for: Belian in Batam when nothing is said. */
  protected Place place() {
    return Conformity.PLACE;
  }

  /** What to fill in, by input id, where not any value does that the Screen allows. */
  protected Map<String, String> examples() {
    return Collections.emptyMap();
  }

  /** How long an answer may take: 6 s when nothing is said, for the gateway waits 8. */
  protected Duration deadline() {
    return Conformity.DEADLINE;
  }

  /** A test for each rule. */
  @TestFactory
  final Stream<DynamicNode> rules() throws Exception {
    TokenMint issuer = TokenMint.start(issuerPort());
    String address = serve(issuer.address());
    Profile profile = new Profile(operator(), citizen(), place(), deadline(), examples());
    return Suite.of(address, manifest(), profile, issuer).tests().onClose(issuer::close);
  }
}
