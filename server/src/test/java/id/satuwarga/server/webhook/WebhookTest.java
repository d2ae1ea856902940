package id.satuwarga.server.webhook;

import static id.satuwarga.server.testing.TestServer.await;
import static id.satuwarga.server.webhook.Desk.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.opd.NotVerifiedException;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final List<String> LADDER =
      List.of("notice.accepted", "notice.delivered", "notice.opened");
  private static Post post;
  private final Desk desk = new Desk(server);
  private Receiver receiver;
  private Desk.Registered endpoint;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @BeforeEach
  void register() {
    receiver = new Receiver();
    endpoint = desk.register(receiver.url());
  }

  @AfterEach
  void forget() {
    desk.delete(endpoint);
    receiver.close();
    server.clock().reset();
  }

  @Test
  void eachStepOfANoticeIsToldInOrderAndTheSdkTakesIt() {
    String notice = desk.open(post, "siti", "langkah-1");

    soon(() -> receiver.stepsOf("langkah-1").size() == 3);

    assertThat(receiver.stepsOf("langkah-1")).isEqualTo(LADDER);
    assertThat(receiver.got()).extracting(Receiver.Got::id).doesNotHaveDuplicates();
    Receiver.Got last = receiver.got().get(2);
    assertThat(last.verified(endpoint.secret(), server.clock()).json())
        .contains(notice, "\"category\":\"complaint_status\"", "\"app_id\":\"" + Post.APP + "\"")
        .doesNotContain("Petugas", server.citizenId("siti"));
    assertThat(last.headers().getFirst("content-type")).isEqualTo("application/json");
    soon(
        () ->
            desk.messages(endpoint, "state")
                .equals(List.of("delivered", "delivered", "delivered")));
  }

  @Test
  void theSdkRefusesWhatWasChangedOrIsOld() {
    desk.post(endpoint, "test").hasStatus(202).has("/type", "webhook.test");
    soon(() -> receiver.taken().size() == 1);
    Receiver.Got got = receiver.taken().get(0);
    String changed = got.body().replace("test", "tess");

    assertThatThrownBy(
            () ->
                new Receiver.Got(got.headers(), changed, 204)
                    .verified(endpoint.secret(), server.clock()))
        .isInstanceOf(NotVerifiedException.class);
    server.clock().advance(Duration.ofMinutes(6));
    assertThatThrownBy(() -> got.verified(endpoint.secret(), server.clock()))
        .isInstanceOf(NotVerifiedException.class)
        .hasMessage("too old or too young");
  }

  @Test
  void afterSixHoursDownAllArrivesInOrderAndRepeatsAreMarked() {
    receiver.answer(503);
    List<String> references = new ArrayList<>();
    for (String person : List.of("siti", "bagus", "maria")) {
      String reference = "mati-" + UUID.randomUUID();
      references.add(reference);
      desk.open(post, person, reference);
      int before = receiver.got().size();
      server.clock().advance(Duration.ofHours(2));
      soon(() -> receiver.got().size() > before);
    }
    receiver.answer(204);

    soon(
        () -> {
          // what was under way when the receiver came back rests once more
          server.clock().advance(Duration.ofSeconds(10));
          return references.stream().allMatch(it -> receiver.stepsOf(it).size() == 3);
        });

    assertThat(references).allSatisfy(it -> assertThat(receiver.stepsOf(it)).isEqualTo(LADDER));
    List<String> refused =
        receiver.got().stream().filter(it -> it.status() == 503).map(Receiver.Got::id).toList();
    assertThat(refused)
        .isNotEmpty()
        .isSubsetOf(receiver.taken().stream().map(Receiver.Got::id).toList());
    // the endpoint rested: what waited was not tried at every turn
    assertThat(refused).hasSizeLessThan(20);
  }

  @Test
  void oneThatIsDeadHoldsUpNoOther() {
    try (Receiver dead = new Receiver()) {
      dead.fallSilent();
      Desk.Registered other = desk.register(dead.url());
      List<String> references = IntStream.range(0, 5).mapToObj(n -> "dua-" + n).toList();
      references.forEach(it -> send("bagus", it));

      soon(
          () ->
              references.stream()
                  .allMatch(it -> receiver.stepsOf(it).contains("notice.delivered")));

      assertThat(dead.got()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
      desk.delete(other);
    }
  }

  @Test
  void whatAKilledProcessHadInHandComesAgainUnderItsId() {
    receiver.answer(503);
    desk.post(endpoint, "test").hasStatus(202);
    soon(() -> receiver.got().size() == 1 && isPostponed());
    // sent, taken, and then killed before it was written down
    sql(
        """
        UPDATE webhook_message SET claim = gen_random_uuid(), due_at = $2, attempts = 1
        WHERE endpoint_id = $1
        """,
        server.clock().instant().plusSeconds(60));
    receiver.answer(204);
    server.clock().advance(Duration.ofSeconds(40));
    assertThat(receiver.taken()).isEmpty();

    server.clock().advance(Duration.ofSeconds(40));
    soon(() -> receiver.taken().size() == 1);

    assertThat(receiver.taken().get(0).id()).isEqualTo(receiver.got().get(0).id());
  }

  private boolean isPostponed() {
    return desk.messages(endpoint, "last_failure").equals(List.of("status-503"));
  }

  @Test
  void aRedirectIsNotFollowedAndNoReceipt() {
    try (Receiver elsewhere = new Receiver()) {
      receiver.redirectTo(elsewhere.url());
      desk.post(endpoint, "test").hasStatus(202);

      soon(() -> desk.messages(endpoint, "last_failure").equals(List.of("status-307")));

      assertThat(elsewhere.got()).isEmpty();
    }
  }

  @Test
  void whatNobodyTakesInThreeDaysIsDeadAndIsReplayed() {
    receiver.answer(500);
    send("maria", "mati-1");
    soon(() -> receiver.got().size() > 0 && desk.messages(endpoint, "state").size() == 2);
    server.clock().advance(Duration.ofDays(3).plusMinutes(1));
    soon(() -> desk.messages(endpoint, "state").equals(List.of("dead", "dead")));
    receiver.answer(204);

    desk.post(
            endpoint,
            "replay",
            Map.of("since", server.clock().instant().minus(Duration.ofDays(4)).toString()))
        .hasStatus(202)
        .has("/replayed", 2);
    desk.post(endpoint, "resume").hasStatus(200).has("/failures", 0);

    soon(() -> receiver.stepsOf("mati-1").size() == 2);
    assertThat(receiver.stepsOf("mati-1")).isEqualTo(LADDER.subList(0, 2));
    assertThat(receiver.taken().get(0).id()).isEqualTo(receiver.got().get(0).id());
    server.clock().advance(Duration.ofDays(7));
    soon(() -> desk.messages(endpoint, "state").isEmpty());
  }

  @Test
  void aRotatedSecretSignsBesideTheNewOneUntilItsTimeIsOver() {
    String next =
        desk.post(endpoint, "secret", Map.of("overlap_hours", 1)).hasStatus(200).json("/secret");
    desk.post(endpoint, "test").hasStatus(202);
    soon(() -> receiver.taken().size() == 1);
    Receiver.Got got = receiver.taken().get(0);
    assertThat(got.verified(endpoint.secret(), server.clock()).id()).isEqualTo(got.id());
    assertThat(got.verified(next, server.clock()).id()).isEqualTo(got.id());

    server.clock().advance(Duration.ofMinutes(61));
    desk.post(endpoint, "test").hasStatus(202);
    soon(() -> receiver.taken().size() == 2);

    Receiver.Got later = receiver.taken().get(1);
    assertThat(later.verified(next, server.clock()).id()).isEqualTo(later.id());
    assertThatThrownBy(() -> later.verified(endpoint.secret(), server.clock()))
        .isInstanceOf(NotVerifiedException.class);
  }

  @Test
  void nothingIsToldWhileItIsPaused() {
    desk.post(endpoint, "pause").hasStatus(200);
    desk.post(endpoint, "test").hasStatus(202);
    send("siti", "jeda-1");
    soon(() -> desk.messages(endpoint, "state").size() == 3);
    assertThat(receiver.got()).isEmpty();

    desk.post(endpoint, "resume").hasStatus(200).lacks("/paused_at");

    soon(() -> receiver.taken().size() == 3);
  }

  private void send(String person, String reference) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("reference", reference);
    post.awaitState(post.send(draft).hasStatus(202).json("/notice_id"), "delivered");
  }

  private void sql(String text, Instant due) {
    await(
        server
            .database()
            .reads()
            .preparedQuery(text)
            .execute(Tuple.of(UUID.fromString(endpoint.id()), due.atOffset(ZoneOffset.UTC))));
  }
}
