package id.satuwarga.server.push;

import static id.satuwarga.server.push.PushTest.soon;
import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Phones that a process has in hand have no delivery until it is known what became of it. */
class InHandTest {
  private static final PortionRepository portions = new PortionRepository();

  @RegisterExtension static final TestServer server = new TestServer(Configs::wide);
  private static Gazette gazette;
  private static String notice;

  @BeforeAll
  static void open() {
    new Post(server).open();
    gazette = new Gazette(server);
    notice = released("Pasar murah");
  }

  @AfterEach
  void backToTheRealTime() {
    server.clock().reset();
  }

  @Test
  void whatAProcessNeverSentIsQueuedForOthersWhenItsLeaseEnds() {
    phone("bagus");
    phone("bagus");

    assertThat(inHand("bagus", notice)).hasSize(2);

    assertThat(count("bagus", notice, "true")).isZero();
    server.clock().advance(Handover.LEASE.plusSeconds(10));
    soon(() -> count("bagus", notice, "state = 'handed_over' AND attempts = 2") == 2);
    assertThat(told(notice)).hasSize(2).doesNotHaveDuplicates();
    assertThat(open(notice)).isZero();
  }

  @Test
  void itRestsWithItsBroadcastAndEndsWithIt() {
    phone("andika");
    String resting = released("Jalan santai");
    soon(() -> count("andika", resting, "state = 'handed_over'") == 1 && open(resting) == 0);
    gazette.author().post(Gazette.at(resting) + "/pause").hasStatus(200);
    soon(
        () ->
            !rows("SELECT FROM push_wave WHERE paused_at IS NOT NULL AND notice_id = '%s'"
                    .formatted(resting))
                .isEmpty());
    rows("DELETE FROM delivery WHERE notice_id = '%s'".formatted(resting));
    inHand("andika", resting);
    server.clock().advance(Handover.LEASE.plusSeconds(10));
    soon(() -> count("andika", resting, "state = 'held'") == 1 && open(resting) == 0);
    rows("DELETE FROM delivery WHERE notice_id = '%s'".formatted(resting));
    inHand("andika", resting);

    gazette.stop(resting);
    server.clock().advance(Handover.LEASE.plusSeconds(10));

    soon(() -> open(resting) == 0);
    assertThat(count("andika", resting, "true")).isZero();
  }

  @Test
  void aReceiptMayComeFirstAndThePhoneIsCountedOnce() {
    TestClient wulan = phone("wulan");
    List<Delivery> taken = inHand("wulan", notice);

    receipt(wulan, "delivered");

    assertThat(count("wulan", notice, "state = 'delivered' AND handed_over_at IS NULL")).isOne();
    assertThat(again(taken)).isEmpty();
    assertThat(await(portions.told(db(), taken, now()))).isOne();
    assertThat(await(portions.told(db(), taken, now()))).isZero();
    assertThat(count("wulan", notice, "state = 'delivered' AND handed_over_at IS NOT NULL"))
        .isOne();
    end(taken);
  }

  @Test
  void aReceiptOfSomethingThatIsInNobodysHandsForThisPhoneSaysNothing() {
    phone("sutrisno");
    List<Delivery> taken = inHand("sutrisno", notice);
    TestClient lestari = phone("lestari");

    receipt(lestari, "opened");

    assertThat(count("lestari", notice, "true")).isZero();
    assertThat(count("sutrisno", notice, "true")).isZero();
    end(taken);
  }

  @Test
  void whoWasToldBeforeAndMovedIsNotToldAgain() {
    phone("yusuf");
    List<Delivery> taken = inHand("yusuf", notice);
    await(portions.told(db(), taken, now()));
    end(taken);
    phone("yusuf");

    List<Delivery> later = inHand("yusuf", notice);

    assertThat(later).hasSize(1).doesNotContainAnyElementsOf(taken);
    end(later);
    await(portions.told(db(), later, now()));
    assertThat(inHand("yusuf", notice)).isEmpty();
    assertThat(open(notice, "yusuf")).isZero();
  }

  @Test
  void ofWhoIsErasedMeanwhileNothingIsWritten() {
    phone("yohana");
    String citizen = server.citizenId("yohana").toString();
    List<Delivery> taken = inHand("yohana", notice);

    server.as("yohana").post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    assertThat(rows("SELECT FROM push_portion WHERE '%s' = ANY (citizens)".formatted(citizen)))
        .isEmpty();
    assertThat(await(portions.told(db(), taken, now()))).isZero();
    await(portions.notTold(db(), terms(taken), List.of(waiting(taken.get(0))), now()));
    assertThat(rows("SELECT FROM delivery WHERE citizen_id = '%s'".formatted(citizen))).isEmpty();
    end(taken);
  }

  @Test
  void whatIsDoneMeanwhileDoesNotComeAgain() {
    phone("maria");
    NoticeId reminder = NoticeId.parse(UUID.randomUUID().toString());
    NoticeId due = NoticeId.parse(UUID.randomUUID().toString());
    CitizenId maria = CitizenId.parse(server.citizenId("maria").toString());
    List<Delivery> taken = inHand("maria", reminder, Optional.of(due));

    await(server.database().transaction(tx -> portions.endReminders(tx, maria, due, now())));

    assertThat(again(taken)).isEmpty();
    assertThat(await(portions.told(db(), taken, now()))).isZero();
    assertThat(count("maria", reminder.toString(), "state = 'expired' AND handed_over_at IS NULL"))
        .isOne();
    end(taken);
  }

  @Test
  void itComesAgainByThePhonesPresentTokenWhileTheLeaseLasts() {
    phone("siti");
    List<Delivery> taken = inHand("siti", notice);
    DeviceId device = taken.get(0).key().device();

    rows("UPDATE device SET token = 'the-new-one' WHERE id = '%s'".formatted(device));
    assertThat(again(taken))
        .singleElement()
        .satisfies(one -> assertThat(one.attempts()).isEqualTo(2))
        .extracting(Delivery::token)
        .isEqualTo(Optional.of(new DeviceToken("the-new-one")));
    rows("DELETE FROM device WHERE id = '%s'".formatted(device));
    assertThat(again(taken))
        .singleElement()
        .extracting(Delivery::token)
        .isEqualTo(Optional.empty());
    Instant late = now().plus(Handover.LEASE).plusSeconds(1);
    assertThat(await(portions.again(db(), taken, late))).isEmpty();
    end(taken);
  }

  @Test
  void whatWasQueuedForOthersMeanwhileIsHandedOverOnce() {
    phone("rizal");
    List<Delivery> taken = inHand("rizal", notice);
    end(taken);

    await(portions.notTold(db(), terms(taken), List.of(waiting(taken.get(0))), now()));
    assertThat(count("rizal", notice, "state = 'queued' AND title = 'Dinas'")).isOne();
    assertThat(again(taken)).isEmpty();
    assertThat(await(portions.told(db(), taken, now()))).isOne();

    assertThat(count("rizal", notice, "state = 'handed_over' AND claim IS NULL")).isOne();
    await(portions.notTold(db(), terms(taken), List.of(waiting(taken.get(0))), now()));
    assertThat(count("rizal", notice, "state = 'handed_over'")).isOne();
  }

  private static void receipt(TestClient citizen, String state) {
    citizen
        .post("/v1/receipts", Map.of("items", List.of(Map.of("notice_id", notice, "state", state))))
        .hasStatus(204);
  }

  /** As a process has it that goes no further. */
  private static List<Delivery> inHand(String person, String notice) {
    return inHand(person, NoticeId.parse(notice), Optional.empty());
  }

  private static List<Delivery> inHand(String person, NoticeId notice, Optional<NoticeId> reminds) {
    Instant now = now();
    CitizenId citizen = CitizenId.parse(server.citizenId(person).toString());
    SpreadRepository.Spread spread =
        new SpreadRepository.Spread(
            notice,
            reminds,
            new NoticeKind(new OpdCode(Gazette.OPD), "announcement"),
            Optional.empty(),
            now,
            now.plus(Duration.ofDays(1)),
            now);
    return await(
            server
                .database()
                .transaction(
                    tx ->
                        new SpreadRepository()
                            .spread(
                                tx,
                                List.of(new SpreadRepository.Told(citizen, "Dinas", now, true)),
                                spread,
                                now.plus(Handover.LEASE))))
        .taken();
  }

  private static List<Delivery> again(List<Delivery> some) {
    return await(portions.again(db(), some, now()));
  }

  private static void end(List<Delivery> taken) {
    await(portions.over(db(), taken.stream().map(Delivery::claim).distinct().toList()));
  }

  private static PortionRepository.Terms terms(List<Delivery> some) {
    return PortionRepository.Terms.of(some.get(0));
  }

  /** For an hour. */
  private static PortionRepository.NotTold waiting(Delivery delivery) {
    return new PortionRepository.NotTold(
        delivery.key(), "Dinas", "queued", "unavailable", now().plus(Duration.ofHours(1)), 1);
  }

  /** An announcement to all of Batam, gone out before those of these tests had a phone. */
  private static String released(String subject) {
    String id = gazette.approved(gazette.slow(subject, Gazette.BATAM));
    gazette.author().post(Gazette.at(id) + "/release", Gazette.seen(1)).hasStatus(200);
    server.clock().advance(Duration.ofSeconds(61));
    soon(
        () ->
            !rows("SELECT FROM push_wave WHERE ended_at IS NOT NULL AND notice_id = '%s'"
                    .formatted(id))
                .isEmpty());
    return id;
  }

  /** As its app. */
  private static TestClient phone(String person) {
    TestClient client = server.as(person);
    client
        .patch(
            "/v1/me/notice-preferences",
            Map.of("quiet_hours", Map.of("from", "00:00", "until", "00:00")))
        .hasStatus(200);
    client.post("/v1/devices", Map.of("token", "fictitious-" + UUID.randomUUID())).hasStatus(200);
    return client;
  }

  private static List<String> told(String notice) {
    return StreamSupport.stream(
            server.provider().get("/fcm").hasStatus(200).json().get("messages").spliterator(),
            false)
        .filter(message -> message.at("/data/notice_id").asText().equals(notice))
        .map(message -> message.get("fingerprint").asText())
        .toList();
  }

  private static int count(String person, String notice, String condition) {
    return rows("SELECT FROM delivery WHERE notice_id = '%s' AND citizen_id = '%s' AND %s"
            .formatted(notice, server.citizenId(person), condition))
        .size();
  }

  private static int open(String notice) {
    return rows("SELECT FROM push_portion WHERE notice_id = '%s'".formatted(notice)).size();
  }

  private static int open(String notice, String person) {
    return rows("SELECT FROM push_portion WHERE notice_id = '%s' AND '%s' = ANY (citizens)"
            .formatted(notice, server.citizenId(person)))
        .size();
  }

  private static Instant now() {
    return server.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static SqlClient db() {
    return server.database().reads();
  }

  private static List<Row> rows(String text) {
    return StreamSupport.stream(await(db().query(text).execute()).spliterator(), false).toList();
  }
}
