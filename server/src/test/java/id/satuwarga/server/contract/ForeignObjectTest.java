package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What belongs to somebody else answers exactly like what does not exist: whoever guesses an id
 * learns nothing from the answer.
 */
class ForeignObjectTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();

  /** Where the object is everybody's, and what is made of it the caller's own. */
  private static final Set<String> EVERYBODYS = Set.of("getConsentRequest", "grantConsent");

  /** Well-formed ids of nothing, by the name of their parameter. */
  private static final Map<String, String> MISSING =
      Map.ofEntries(
          Map.entry("opdCode", "opd-tidak-ada"),
          Map.entry("citizenId", "01900000-0000-7000-8000-000000000000"),
          Map.entry("keyId", "test_tidak-ada"),
          Map.entry("appId", "id.batam.tidakada"),
          Map.entry("versionCode", "999"),
          Map.entry("visitId", "01900000-0000-7000-8000-000000000001"),
          Map.entry("imageRef", "tidak-ada"),
          Map.entry("uploadId", "01900000-0000-7000-8000-000000000002"),
          Map.entry("noticeId", "01900000-0000-7000-8000-000000000003"),
          Map.entry("deviceId", "01900000-0000-7000-8000-000000000004"),
          Map.entry("campaignId", "01900000-0000-7000-8000-000000000005"),
          Map.entry("listId", "01900000-0000-7000-8000-000000000011"),
          Map.entry("inventoryId", "01900000-0000-7000-8000-000000000006"),
          Map.entry("otherId", "01900000-0000-7000-8000-000000000016"),
          Map.entry("importId", "01900000-0000-7000-8000-000000000007"),
          Map.entry("templateId", "01900000-0000-7000-8000-000000000008"),
          Map.entry("webhookId", "01900000-0000-7000-8000-000000000009"),
          Map.entry("recommendationId", "01900000-0000-7000-8000-000000000011"),
          Map.entry("moratoriumId", "01900000-0000-7000-8000-000000000012"),
          Map.entry("roundId", "01900000-0000-7000-8000-000000000021"),
          Map.entry("classificationId", "01900000-0000-7000-8000-000000000022"),
          Map.entry("waiverId", "01900000-0000-7000-8000-000000000013"),
          Map.entry("fileId", "01900000-0000-7000-8000-000000000015"),
          Map.entry("caseId", "01900000-0000-4000-8000-000000000014"),
          Map.entry("attachmentId", "01900000-0000-7000-8000-000000000010"));

  /** Values of a public list, which name nothing of anybody's. */
  private static final Set<String> NO_OBJECTS = Set.of("regionCode", "role", "step");

  private static Samples samples;
  private static World world;

  /** In one session, with one key: another would be something new in the tables. */
  private static TestClient bagus;

  private static TestClient otherOpd;

  /** What the tables held after the last test. */
  private static Snapshot known;

  @BeforeAll
  static void makeOneOfEverything() {
    world = new World(server, opd);
    samples = new Samples(world);
    bagus = server.as("bagus");
    otherOpd = server.asOpd(World.OTHER_OPD);
    // no token runs out, however slow the machine is
    server.clock().stop();
  }

  @TestFactory
  Stream<DynamicTest> aForeignObjectAnswersLikeAMissingOne() {
    known = Snapshot.atRest(server);
    return Api.operations().stream()
        .filter(operation -> !operation.admitsAnybody())
        .filter(operation -> !EVERYBODYS.contains(operation.id()))
        .flatMap(
            operation ->
                operation.parametersIn("path").stream()
                    .map(Api.Parameter::name)
                    .filter(name -> !NO_OBJECTS.contains(name))
                    .flatMap(name -> strangers(operation).map(who -> test(operation, name, who))));
  }

  private record Stranger(String name, TestClient client) {}

  /** Callers of the right kind and role, who have nothing to do with the sample's objects. */
  private static Stream<Stranger> strangers(Api.Operation operation) {
    return operation.security().stream()
        .flatMap(
            alternative ->
                switch (alternative.scheme()) {
                  case "citizenToken" -> Stream.of(new Stranger("citizen", bagus));
                  case "opdToken" -> Stream.of(new Stranger("OPD", otherOpd));
                  default ->
                      alternative.roles().stream().map(role -> new Stranger(role, elsewhere(role)));
                });
  }

  private static TestClient elsewhere(String role) {
    return server.as(
        new Caller.Staff(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Set.of(new Caller.Role(role, World.OTHER_OPD, "33.76"))));
  }

  private static DynamicTest test(Api.Operation operation, String parameter, Stranger stranger) {
    return dynamicTest(
        operation.id() + " by another " + stranger.name() + ": " + parameter,
        () -> {
          assertThat(MISSING).as("an id of nothing, for " + parameter).containsKey(parameter);
          Sample foreign = samples.of(operation);
          Sample missing = foreign.replacing(parameter, MISSING.get(parameter));
          alike(operation, stranger.client(), foreign, missing);
          Snapshot before = known;
          known = Snapshot.of(server);
          assertThat(known).isEqualTo(before);
        });
  }

  @Test
  void aKeyOfAnotherAgencyUnderTheOwnAddressIsNotThere() {
    for (String id : List.of("rotateOpdKey", "revokeOpdKey")) {
      Api.Operation operation = operation(id);
      Sample foreign = samples.of(operation).replacing("opdCode", World.OTHER_OPD);
      alike(
          operation,
          elsewhere("developer"),
          foreign,
          foreign.replacing("keyId", MISSING.get("keyId")));
    }
  }

  @Test
  void aWebhookOfAnotherAgencyUnderTheOwnAddressIsNotThere() {
    for (String id : List.of("deleteWebhook", "rotateWebhookSecret", "listWebhookMessages")) {
      Api.Operation operation = operation(id);
      Sample foreign = samples.of(operation).replacing("opdCode", World.OTHER_OPD);
      alike(
          operation,
          server.asOpd(World.OTHER_OPD),
          foreign,
          foreign.replacing("webhookId", MISSING.get("webhookId")));
    }
  }

  @Test
  void aRoleAtAnotherAgencyCannotBeTakenFromTheOwnAddress() {
    Api.Operation operation = operation("revokeRole");
    Sample foreign = samples.of(operation).replacing("opdCode", World.OTHER_OPD);
    alike(
        operation,
        elsewhere("admin"),
        foreign,
        foreign.replacing("citizenId", MISSING.get("citizenId")));
  }

  @Test
  void listsShowNothingOfOthers() {
    server.as("bagus").get("/v1/inbox").hasStatus(200).lacks("/items/0");
    server.as("bagus").get("/v1/consents").hasStatus(200).lacks("/items/0");
    server.as("bagus").get("/v1/access-log").hasStatus(200).lacks("/items/0");
    server.as("bagus").get("/v1/devices").hasStatus(200).lacks("/items/0");
    server.asOpd(World.OTHER_OPD).get("/v1/notices").hasStatus(200).lacks("/items/0");
    elsewhere("developer").get("/v1/mini-apps").hasStatus(200).lacks("/items/0");
    elsewhere("registrar").get("/v1/inventory/apps").hasStatus(200).lacks("/items/0");
    elsewhere("developer").get("/v1/inventory/apps").hasStatus(200).lacks("/items/0");
    elsewhere("registrar").get("/v1/inventory/clusters").hasStatus(200).lacks("/items/0");
    elsewhere("registrar").get("/v1/inventory/take-downs").hasStatus(200).lacks("/items/0");
    elsewhere("registrar").get("/v1/recommendations").hasStatus(200).lacks("/items/0");
    elsewhere("developer").get("/v1/recommendations").hasStatus(200).lacks("/items/0");
    elsewhere("registrar").get("/v1/moratoriums").hasStatus(200).lacks("/items/0");
    for (String role : List.of("registrar", "developer", "admin")) {
      elsewhere(role).get("/v1/waivers").hasStatus(200).lacks("/items/0");
      elsewhere(role).get("/v1/published-functions").hasStatus(200).lacks("/items/0");
    }
    elsewhere("author").get("/v1/campaigns").hasStatus(200).lacks("/items/0");
    elsewhere("approver").get("/v1/campaigns").hasStatus(200).lacks("/items/0");
    String hers = world.siti.get("/v1/sessions").hasStatus(200).json("/items/0/id");
    assertThat(server.as("bagus").get("/v1/sessions").text()).doesNotContain(hers);
  }

  private static Api.Operation operation(String id) {
    return Api.operations().stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void alike(
      Api.Operation operation, TestClient stranger, Sample foreign, Sample missing) {
    TestReply ofForeign = foreign.of(operation).send(stranger);
    TestReply ofMissing = missing.of(operation).send(stranger);
    ofForeign.hasStatus(404).isProblem("not-found");
    assertThat(withoutInstance(ofForeign)).isEqualTo(withoutInstance(ofMissing));
    assertThat(headers(ofForeign)).isEqualTo(headers(ofMissing));
  }

  private static String withoutInstance(TestReply reply) {
    ObjectNode problem = (ObjectNode) reply.json();
    problem.remove("instance");
    return reply.status() + " " + problem;
  }

  private static List<String> headers(TestReply reply) {
    return List.of(reply.contentType(), reply.header("Content-Length").orElse(""));
  }
}
