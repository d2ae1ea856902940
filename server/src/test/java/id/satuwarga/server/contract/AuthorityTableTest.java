package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.identity.ForgedTokens;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each operation, called by everybody. Who gets in is read out of {@code security}; whoever does
 * not is told why in one of four words, and leaves nothing behind.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorityTableTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final Set<String> GATE =
      Set.of("token-missing", "token-invalid", "token-expired", "not-allowed");
  private static final String ADMITTED = "";
  private static World world;
  private static Samples samples;
  private static ForgedTokens forged;

  /** Whoever is refused comes in one session to all operations; whoever gets in may end theirs. */
  private static final Map<String, TestClient> CALLERS = new HashMap<>();

  private static boolean admitting;

  /** What the tables held after the last refusals. */
  private static @Nullable Snapshot known;

  @BeforeAll
  static void makeOneOfEverything() {
    world = new World(server, opd);
    samples = new Samples(world);
    forged = new ForgedTokens(server);
  }

  /** Who calls, and the slug of the refusal, or {@link #ADMITTED}. */
  private record Case(String who, TestClient caller, String expected) {}

  /** Before anybody is let in, so that nothing is under way which could change what is compared. */
  @TestFactory
  @Order(1)
  Stream<DynamicContainer> whoMayNotCall() {
    // no token runs out, however slow the machine is
    server.clock().stop();
    Snapshot.atRest(server);
    return Api.operations().stream()
        .map(operation -> container(operation, AuthorityTableTest::refusalsOf));
  }

  /** The erasure of an account comes last: after it there is nobody to call. */
  @TestFactory
  @Order(2)
  Stream<DynamicContainer> whoMayCall() {
    server.clock().reset();
    admitting = true;
    return Api.operations().stream()
        .sorted(Comparator.comparing(operation -> operation.id().equals("eraseMe")))
        .map(operation -> container(operation, AuthorityTableTest::admissionsOf));
  }

  /** Its tests are made when it is their turn. */
  private static DynamicContainer container(
      Api.Operation operation, Function<Api.Operation, Stream<DynamicTest>> tests) {
    return dynamicContainer(operation.id(), Stream.of(operation).flatMap(tests));
  }

  private static Stream<DynamicTest> refusalsOf(Api.Operation operation) {
    int callers = CALLERS.size();
    List<Case> refused =
        cases(operation).stream().filter(c -> !c.expected().equals(ADMITTED)).toList();
    if (refused.isEmpty()) {
      return Stream.empty();
    }
    Snapshot before = CALLERS.size() == callers && known != null ? known : Snapshot.of(server);
    return Stream.concat(
        refused.stream()
            .map(c -> dynamicTest(c.who() + ": " + c.expected(), () -> refuse(operation, c))),
        Stream.of(
            dynamicTest(
                "the refused changed nothing",
                () -> {
                  known = Snapshot.of(server);
                  assertThat(known).isEqualTo(before);
                })));
  }

  private static Stream<DynamicTest> admissionsOf(Api.Operation operation) {
    return cases(operation).stream()
        .filter(c -> c.expected().equals(ADMITTED))
        .map(c -> dynamicTest(c.who() + ": admitted", () -> admit(operation, c)));
  }

  private static void refuse(Api.Operation operation, Case c) {
    TestReply reply = samples.of(operation).of(operation).send(c.caller());
    reply.isProblem(c.expected()).hasStatus(c.expected().startsWith("token-") ? 401 : 403);
    if (reply.status() == 401) {
      assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }
  }

  private static void admit(Api.Operation operation, Case c) {
    Request request = samples.of(operation).of(operation);
    TestReply reply = (operation.streams() ? request.headOnly() : request).send(c.caller());
    assertThat(reply.status()).as(reply.text()).isLessThan(500).isNotEqualTo(405);
    if (reply.contentType().equals("application/problem+json") && reply.bytes().length > 0) {
      assertThat(reply.json("/code")).as(reply.text()).isNotIn(GATE);
    }
  }

  private static TestClient caller(String who, Supplier<TestClient> made) {
    return admitting ? made.get() : CALLERS.computeIfAbsent(who, unseen -> made.get());
  }

  private static List<Case> cases(Api.Operation operation) {
    List<Case> cases = new ArrayList<>();
    cases.add(
        new Case(
            "anonymous", server.anonymous(), operation.admitsAnybody() ? "" : "token-missing"));
    String citizens = operation.admitsAnybody() || operation.admits("citizenToken") ? "" : NO;
    cases.add(new Case("a citizen", caller("siti", () -> server.as("siti")), citizens));
    cases.add(new Case("another citizen", caller("bagus", () -> server.as("bagus")), citizens));
    String opds = operation.admitsAnybody() || operation.admits("opdToken") ? "" : NO;
    cases.add(new Case("an OPD", caller("OPD", () -> server.asOpd(World.OPD)), opds));
    cases.add(new Case("another OPD", caller("other", () -> server.asOpd(World.OTHER_OPD)), opds));
    Set<String> roles = operation.roles();
    for (String role : roles) {
      cases.add(new Case("staff, " + role, caller("staff " + role, () -> world.staff(role)), ""));
    }
    String without = World.personWithout(roles);
    cases.add(
        new Case("staff without the role", caller(without, () -> server.as(without)), citizens));
    cases.addAll(withBadTokens(operation));
    return cases;
  }

  private static final String NO = "not-allowed";

  /** Tokens that would let in, were it not for one flaw. */
  private static List<Case> withBadTokens(Api.Operation operation) {
    List<Case> cases = new ArrayList<>();
    boolean blind = operation.looksAtNoToken();
    String person = operation.roles().stream().findFirst().map(World::personWith).orElse("siti");
    for (ForgedTokens.Flaw flaw : ForgedTokens.Flaw.values()) {
      TestClient bearer =
          operation.admits("opdToken")
              ? caller("OPD " + flaw, () -> server.withToken(forged.opd(World.OPD, flaw)))
              : caller(person + flaw, () -> server.withToken(forged.citizen(person, flaw)));
      cases.add(new Case("a token with " + flaw, bearer, blind ? "" : flaw.slug));
    }
    cases.add(
        new Case(
            "a token of an ended session",
            caller("ended " + person, () -> server.withToken(forged.ofEndedSession(person))),
            blind ? "" : "token-invalid"));
    cases.add(
        new Case("no token at all", server.withToken("bukan-token"), blind ? "" : "token-invalid"));
    return cases;
  }
}
