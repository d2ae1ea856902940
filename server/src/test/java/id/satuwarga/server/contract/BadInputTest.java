package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.RawHttp;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every request that is none, for each operation that takes input: the answer is a problem the
 * contract knows, it names what is wrong, and it tells nothing about the inside.
 */
class BadInputTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat [a-z]+[.][a-z]|id[.]satuwarga[.]server|io[.]vertx|java[.]|SQLSTATE"
              + "|\\b(SELECT|INSERT|UPDATE|DELETE) [a-z_]+ |duplicate key|violates");
  private static World world;
  private static Samples samples;

  /** One session each: another would be something new in the tables. */
  private static final Map<Api.Alternative, TestClient> CALLERS = new HashMap<>();

  /** What the tables held after the last operation. */
  private static Snapshot known;

  @BeforeAll
  static void makeOneOfEverything() {
    world = new World(server, opd);
    samples = new Samples(world);
    // no token runs out, however slow the machine is
    server.clock().stop();
    known = Snapshot.atRest(server);
  }

  @TestFactory
  Stream<DynamicTest> badInputIsAProblemThatNamesIt() {
    return Api.operations().stream()
        .filter(Api.Operation::takesInput)
        .sorted(Comparator.comparing(operation -> operation.id().equals("eraseMe")))
        .map(operation -> dynamicTest(operation.id(), () -> check(operation)));
  }

  private static void check(Api.Operation operation) {
    Sample sample = samples.of(operation);
    TestClient caller = caller(operation);
    List<String> faults = new ArrayList<>();
    for (Mutation mutation : mutations(operation, sample)) {
      fault(operation, mutation, caller)
          .ifPresent(fault -> faults.add(operation + " · " + mutation.name() + " · " + fault));
    }
    assertThat(faults).as(String.join("\n", faults)).isEmpty();
    Snapshot before = known;
    known = Snapshot.of(server);
    assertThat(known).as("nothing was kept").isEqualTo(before);
  }

  private static TestClient caller(Api.Operation operation) {
    Api.Alternative way = operation.security().get(0);
    TestClient caller = CALLERS.get(way);
    if (caller == null) {
      caller = world.callerOf(operation);
      CALLERS.put(way, caller);
      known = Snapshot.of(server);
    }
    return caller;
  }

  private static List<Mutation> mutations(Api.Operation operation, Sample sample) {
    List<Mutation> all = new ArrayList<>(ParameterMutations.of(operation, sample));
    if (!operation.body().schemas().isEmpty()) {
      all.addAll(WholeBodyMutations.of(operation, sample));
    }
    if (sample.contentType().equals("application/json")) {
      boolean manifest = operation.slugs().contains("manifest-invalid");
      all.addAll(
          manifest
              ? BodyMutations.of(operation, sample, "manifest-invalid", "request-invalid")
              : BodyMutations.of(operation, sample, "request-invalid"));
    }
    return all;
  }

  /** What is wrong with the answer, if anything is. */
  private static Optional<String> fault(
      Api.Operation operation, Mutation mutation, TestClient caller) {
    try {
      Got got = send(mutation.request(), caller);
      boolean right =
          got.status() >= 400
              && got.status() < 500
              && mutation.slugs().contains(got.slug())
              && operation.slugs().contains(got.slug())
              && Api.documents(got.slug())
              && !INSIDE.matcher(got.text()).find();
      return right ? Optional.empty() : Optional.of(got + ", wanted " + mutation.slugs());
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure.toString());
    }
  }

  private record Got(int status, String slug, String text) {
    @Override
    public String toString() {
      String start = text.length() > 300 ? text.substring(0, 300) + "…" : text;
      return "got " + status + " " + slug + " " + start;
    }
  }

  /** A target that no address can hold goes out over a bare connection. */
  private static Got send(Request request, TestClient caller) {
    if (request.target().matches(".*%(?![0-9A-Fa-f]{2}).*")) {
      return bare(request);
    }
    TestReply reply = request.send(caller);
    String slug =
        reply.contentType().equals("application/problem+json") ? reply.json("/code") : "no problem";
    return new Got(reply.status(), slug, reply.text());
  }

  private static Got bare(Request request) {
    String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    RawHttp.Answer answer =
        new RawHttp(server.port()).send(head.formatted(request.method(), request.target()));
    String body = answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
    return new Got(answer.status(), Json.tree(body).path("code").asText(), body);
  }
}
