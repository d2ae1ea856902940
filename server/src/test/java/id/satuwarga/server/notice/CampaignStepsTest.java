package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each step in each state, tried by everybody: what is not their due is refused and changes
 * nothing.
 */
class CampaignStepsTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final List<String> STEPS =
      List.of(
          "edit",
          "submit",
          "approve",
          "return",
          "reject",
          "release",
          "cancel_release",
          "release_now",
          "stop",
          "pause",
          "resume",
          "correct",
          "report");
  private static final Set<String> OF_AUTHORS = Set.of("edit", "submit", "correct");
  private static final Set<String> OF_APPROVERS = Set.of("approve", "return", "reject");

  /** What an author and what an approver may do in each state: the rule, written a second time. */
  private static final Map<String, List<Set<String>>> ALLOWED =
      Map.of(
          "draft", List.of(Set.of("edit", "submit"), Set.of()),
          "submitted", List.of(Set.of("edit"), Set.of("approve", "return", "reject")),
          "approved", List.of(Set.of("edit", "release"), Set.of("release", "return", "reject")),
          "scheduled",
              List.of(
                  Set.of("edit", "cancel_release", "release_now"),
                  Set.of("cancel_release", "release_now", "return", "reject")),
          "sending",
              List.of(
                  Set.of("stop", "pause", "correct", "report"), Set.of("stop", "pause", "report")),
          "sent",
              List.of(
                  Set.of("stop", "pause", "correct", "report"), Set.of("stop", "pause", "report")),
          "stopped", List.of(Set.of("correct", "report"), Set.of("report")),
          "expired", List.of(Set.of("correct", "report"), Set.of("report")),
          "returned", List.of(Set.of("edit"), Set.of()),
          "rejected", List.of(Set.of(), Set.of()));

  private final Gazette gazette = new Gazette(server);

  @TestFactory
  Stream<DynamicTest> everyStepInEveryStateByEverybody() {
    return ALLOWED.keySet().stream()
        .sorted()
        .map(state -> dynamicTest(state, () -> check(state, ALLOWED.get(state))));
  }

  private void check(String state, List<Set<String>> allowed) {
    String id = in(state);
    TestReply before = gazette.get(id);
    assertThat(before.json("/state")).isEqualTo(state);
    assertThat(steps(gazette.author(), id)).isEqualTo(allowed.get(0));
    assertThat(steps(gazette.approver(), id)).isEqualTo(allowed.get(1));
    people(id).forEach((who, person) -> refuse(who, person, id, allowed));
    TestReply after = gazette.get(id);
    assertThat(after.text()).isEqualTo(before.text());
  }

  private Map<String, TestClient> people(String id) {
    Map<String, TestClient> people = new LinkedHashMap<>();
    people.put("author", gazette.author());
    people.put("approver", gazette.approver());
    people.put("writer with both roles", bothRoles(id));
    people.put("author elsewhere", gazette.staff("diskominfo-tegal", "33.76", "author"));
    people.put("approver elsewhere", gazette.staff("diskominfo-tegal", "33.76", "approver"));
    people.put("author of a part", gazette.staff(Gazette.OPD, "21.71.08", "author"));
    people.put("approver of a part", gazette.staff(Gazette.OPD, "21.71.08", "approver"));
    people.put("another role", gazette.staff(Gazette.OPD, "21.71", "registrar", "officer"));
    people.put("a citizen", server.as("siti"));
    return people;
  }

  /** Somebody who has had a hand in the writing and is an approver as well. */
  private TestClient bothRoles(String id) {
    UUID writer = UUID.randomUUID();
    await(
        server
            .database()
            .reads()
            .preparedQuery("UPDATE campaign SET writers = writers || $2::uuid WHERE id = $1")
            .execute(Tuple.of(UUID.fromString(id), writer)));
    return server.as(
        new Caller.Staff(
            writer.toString(),
            UUID.randomUUID().toString(),
            Set.of(
                new Caller.Role("author", Gazette.OPD, "21.71"),
                new Caller.Role("approver", Gazette.OPD, "21.71"))));
  }

  private void refuse(String who, TestClient person, String id, List<Set<String>> allowed) {
    for (String step : STEPS) {
      String expected = expected(who, step, allowed);
      if (!expected.isEmpty()) {
        TestReply reply = take(person, step, id);
        assertThat(reply.json("/code")).as(who + " " + step).isEqualTo(expected);
      }
    }
  }

  /** The slug of the refusal; empty where there is none. */
  private static String expected(String who, String step, List<Set<String>> allowed) {
    boolean isAuthor = who.contains("author") || who.contains("both");
    boolean isApprover = who.contains("approver") || who.contains("both");
    boolean mayCall =
        OF_AUTHORS.contains(step)
            ? isAuthor
            : OF_APPROVERS.contains(step) ? isApprover : isAuthor || isApprover;
    if (!mayCall) {
      return "not-allowed";
    }
    if (who.contains("elsewhere") || who.contains("part")) {
      return "not-found";
    }
    boolean open = allowed.stream().anyMatch(steps -> steps.contains(step));
    if (!open) {
      return "campaign-state";
    }
    return who.contains("both") && OF_APPROVERS.contains(step) ? "own-campaign" : "";
  }

  private TestReply take(TestClient person, String step, String id) {
    String at = Gazette.at(id);
    Map<String, Object> refusal = Map.of("version", 1, "reason", "Sebutkan alamat posko.");
    return switch (step) {
      case "edit" -> person.put(at, Gazette.edit(gazette.slow("Lain", Gazette.BATAM), 1));
      case "return", "reject" -> person.post(at + "/" + step, refusal);
      case "submit" ->
          person.post(at + "/submit", Map.of("version", 1, "check_id", UUID.randomUUID()));
      case "cancel_release" -> person.delete(at + "/release");
      case "release_now" -> person.post(at + "/release/now", Gazette.seen(1));
      case "stop" -> person.post(at + "/stop", Map.of("reason", "Keliru wilayah."));
      case "correct" -> person.post(at + "/correction", Map.of("kind", "recall"));
      case "pause", "resume" -> person.post(at + "/" + step);
      case "report" -> person.get(at + "/report");
      default -> person.post(at + "/" + step, Gazette.seen(1));
    };
  }

  private static Set<String> steps(TestClient person, String id) {
    TestReply reply = person.get(Gazette.at(id)).hasStatus(200);
    Set<String> steps = new HashSet<>();
    reply.json().path("steps").forEach(step -> steps.add(step.asText()));
    return steps;
  }

  private String in(String state) {
    Map<String, Object> words = gazette.slow("Uji " + state, Gazette.BATAM);
    return switch (state) {
      case "draft" -> gazette.drafted(words);
      case "submitted" -> gazette.submitted(words);
      case "approved" -> gazette.approved(words);
      case "scheduled" -> scheduled(gazette.approved(words));
      case "returned", "rejected" -> refused(gazette.submitted(words), state);
      default -> gone(gazette.released("Uji " + state, Gazette.BATAM), state);
    };
  }

  private String scheduled(String id) {
    String later = server.clock().instant().plus(Duration.ofDays(2)).toString();
    gazette
        .author()
        .post(Gazette.at(id) + "/release", Map.of("version", 1, "send_at", later))
        .hasStatus(200);
    return id;
  }

  private String refused(String id, String state) {
    gazette
        .approver()
        .post(
            Gazette.at(id) + (state.equals("returned") ? "/return" : "/reject"),
            Map.of("version", 1, "reason", "Sebutkan alamat posko."))
        .hasStatus(200)
        .has("/state", state);
    return id;
  }

  /** Counted first: no worker changes it after that. */
  private String gone(String id, String state) {
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
    await(
        server
            .database()
            .reads()
            .preparedQuery("UPDATE campaign SET state = $2 WHERE id = $1")
            .execute(Tuple.of(UUID.fromString(id), state)));
    return id;
  }
}
