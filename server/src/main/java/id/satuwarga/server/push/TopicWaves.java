package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.notice.Audience;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Level;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * Queues an emergency for the topics of the regencies that it is meant for as a whole. For a part
 * of a regency a topic would reach too many, and for people of some kind or by name as well: those
 * are told by token, and so is every phone that is not on its topic yet.
 */
final class TopicWaves {
  static final String HINT = "push.topics";

  /** FCM may need a moment until a new member hears what its topic is told. */
  static final Duration SETTLING = Duration.ofMinutes(1);

  private final TopicMembers members;
  private final TopicWaveRepository waves;
  private final Agencies agencies;
  private final Regions regions;
  private final Hints hints;
  private final Clock clock;

  @Inject
  TopicWaves(
      TopicMembers members,
      TopicWaveRepository waves,
      Agencies agencies,
      Regions regions,
      Hints hints,
      Clock clock) {
    this.members = members;
    this.waves = waves;
    this.agencies = agencies;
    this.regions = regions;
    this.hints = hints;
    this.clock = clock;
  }

  /** Once for each broadcast, however often it is asked; a reminder goes by token. */
  Future<Void> begin(SqlConnection tx, Telling telling) {
    Broadcast broadcast = telling.broadcast();
    boolean byTopic =
        members.isOn() && broadcast.kind().isEmergency() && telling.reminds().isEmpty();
    List<RegionCode> regencies =
        byTopic ? wholeRegencies(broadcast.audience(), regions) : List.of();
    return regencies.isEmpty()
        ? Future.succeededFuture()
        : agencies
            .find(tx, broadcast.words().opd())
            .map(
                opd ->
                    opd.map(found -> found.name().in(Language.ofTag(broadcast.words().language())))
                        .orElse(broadcast.words().sender()))
            .compose(title -> queue(tx, telling, title, regencies));
  }

  private Future<Void> queue(
      SqlConnection tx, Telling telling, String title, List<RegionCode> regencies) {
    Instant latest = telling.broadcast().life().releasedAt().plus(BroadcastSpread.PATIENCE);
    Instant end = telling.end();
    return waves
        .queue(
            tx,
            new TopicWaveRepository.Queued(
                telling.id(),
                title,
                telling.broadcast().route(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                end.isBefore(latest) ? end : latest),
            regencies)
        .onSuccess(
            queued -> {
              if (queued > 0) {
                hints.tellAfter(tx, HINT);
              }
            })
        .mapEmpty();
  }

  /** Those in which everybody is meant. */
  static List<RegionCode> wholeRegencies(Audience audience, Regions regions) {
    return audience.asksOnlyWhere()
        ? audience.territories().stream()
            .flatMap(
                code ->
                    code.level() == Level.PROVINCE
                        ? regions.regenciesOf(code).stream()
                        : Stream.of(code).filter(one -> one.level() == Level.REGENCY))
            .filter(
                regency ->
                    audience.exclusions().stream()
                        .noneMatch(left -> left.isWithin(regency) || regency.isWithin(left)))
            .toList()
        : List.of();
  }
}
