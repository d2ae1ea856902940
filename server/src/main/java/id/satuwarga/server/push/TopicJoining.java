package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes installations on their topics and off them, so many of one topic at a time. To do it again
 * changes nothing, so what a killed worker had in hand is done again when its lease is over. Who is
 * not on a topic yet is told of emergencies by token.
 */
final class TopicJoining implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(TopicJoining.class);

  /** Longer than Firebase's client may take for all of them with its repeats. */
  private static final Duration LEASE = Duration.ofMinutes(25);

  /** What FCM refuses for good is asked once a day: something else may have changed. */
  private static final Duration REFUSED = Duration.ofDays(1);

  private final Optional<TopicDesk> desk;
  private final TopicMembers topics;
  private final MemberRepository members;
  private final Database database;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  TopicJoining(
      Optional<TopicDesk> desk,
      TopicMembers topics,
      MemberRepository members,
      Database database,
      MeterRegistry meters,
      Clock clock) {
    this.desk = desk;
    this.topics = topics;
    this.members = members;
    this.database = database;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-topic-joining";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    if (desk.isEmpty() || !topics.isOn()) {
      return Future.succeededFuture(0);
    }
    return members
        .claim(database.background(), clock.instant(), LEASE, TopicDesk.MOST)
        .compose(
            claimed ->
                claimed.isEmpty() ? Future.succeededFuture(0) : tell(desk.get(), claimed.get()));
  }

  private Future<Integer> tell(TopicDesk there, MemberRepository.Claimed claimed) {
    List<DeviceToken> tokens = List.copyOf(claimed.tokens().values());
    return there
        .tell(claimed.topic(), claimed.leaves(), tokens)
        .compose(
            outcomes ->
                database
                    .transaction(tx -> settle(tx, claimed, sorted(claimed, outcomes)))
                    .map(tokens.size()));
  }

  private Map<PushOutcome, List<String>> sorted(
      MemberRepository.Claimed claimed, List<PushOutcome> outcomes) {
    List<String> hashes = List.copyOf(claimed.tokens().keySet());
    Map<PushOutcome, List<String>> sorted = new LinkedHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      PushOutcome outcome = outcomes.get(i);
      sorted.computeIfAbsent(outcome, first -> new ArrayList<>()).add(hashes.get(i));
    }
    sorted.forEach(
        (outcome, some) ->
            meters
                .counter(
                    "satuwarga_push_topic",
                    "outcome",
                    outcome.kind().name().toLowerCase(Locale.ROOT))
                .increment(some.size()));
    return sorted;
  }

  private Future<Void> settle(
      SqlConnection tx, MemberRepository.Claimed claimed, Map<PushOutcome, List<String>> outcomes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Future<Void> done = Future.succeededFuture();
    for (Map.Entry<PushOutcome, List<String>> some : outcomes.entrySet()) {
      done = done.compose(next -> settle(tx, claimed, some.getKey(), some.getValue(), now));
    }
    return done.compose(settled -> members.release(tx, claimed.claim(), now));
  }

  private Future<Void> settle(
      SqlConnection tx,
      MemberRepository.Claimed claimed,
      PushOutcome outcome,
      List<String> hashes,
      Instant now) {
    return switch (outcome.kind()) {
      case HANDED_OVER ->
          claimed.leaves()
              ? members.left(tx, claimed.claim(), hashes)
              : members.joined(tx, claimed.claim(), hashes, now);
      case TOKEN_GONE -> members.prune(tx, claimed.claim(), hashes);
      case BAD_TOKEN, BAD_MESSAGE ->
          claimed.leaves()
              ? members.left(tx, claimed.claim(), hashes)
              : later(tx, claimed, outcome, hashes, now, REFUSED);
      case TRY_LATER, OUR_FAULT ->
          later(tx, claimed, outcome, hashes, now, outcome.told().orElse(Duration.ZERO));
    };
  }

  private Future<Void> later(
      SqlConnection tx,
      MemberRepository.Claimed claimed,
      PushOutcome outcome,
      List<String> hashes,
      Instant now,
      Duration least) {
    LOG.warn(
        "push: {} of topic {} wait: {}", hashes.size(), claimed.topic().name(), outcome.reason());
    return members.later(
        tx, claimed.claim(), hashes, outcome.reason(), new MemberRepository.Later(now, least));
  }
}
