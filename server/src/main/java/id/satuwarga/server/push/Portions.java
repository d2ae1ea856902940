package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.NoticeChoices;
import id.satuwarga.server.notice.Preferences;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Queues a broadcast for the devices of the next citizens of a territory. */
final class Portions {
  private final Readers readers;
  private final Preferences preferences;
  private final Agencies agencies;
  private final DeliveryRepository deliveries;
  private final Hints hints;
  private final Clock clock;

  @Inject
  Portions(
      Readers readers,
      Preferences preferences,
      Agencies agencies,
      DeliveryRepository deliveries,
      Hints hints,
      Clock clock) {
    this.readers = readers;
    this.preferences = preferences;
    this.agencies = agencies;
    this.deliveries = deliveries;
    this.hints = hints;
    this.clock = clock;
  }

  /**
   * A portion that is queued.
   *
   * @param last behind whom the next begins; empty when nobody of the territory is left
   */
  record Done(Optional<Residents.Place> last, int devices) {}

  Future<Done> next(
      SqlConnection tx, Telling telling, RegionCode territory, Residents.Place after) {
    return readers.living(tx, telling, territory, after).compose(some -> tell(tx, telling, some));
  }

  /** The same where it went to named people. */
  Future<Done> nextNamed(SqlConnection tx, Telling telling, Residents.Place after) {
    return readers.named(tx, telling, after).compose(some -> tell(tx, telling, some));
  }

  private Future<Done> tell(SqlConnection tx, Telling telling, Readers.Some some) {
    return some.people().isEmpty()
        ? Future.succeededFuture(new Done(some.last(), 0))
        : queue(tx, telling, some.people()).map(queued -> new Done(some.last(), queued));
  }

  private Future<Integer> queue(
      SqlConnection tx, Telling telling, List<Residents.Resident> people) {
    Broadcast broadcast = telling.broadcast();
    List<CitizenId> citizens = people.stream().map(Residents.Resident::citizen).toList();
    return preferences
        .of(tx, citizens)
        .compose(
            choices ->
                agencies
                    .find(tx, broadcast.words().opd())
                    .compose(
                        opd ->
                            deliveries.spread(
                                tx, calls(people, choices, opd, broadcast), push(telling))))
        .onSuccess(
            queued -> {
              if (queued > 0) {
                hints.tellAfter(tx, Lane.of(broadcast.kind()).hint());
              }
            });
  }

  /** Each in their language, and not before their morning. */
  private List<DeliveryRepository.Told> calls(
      List<Residents.Resident> people,
      Map<CitizenId, NoticeChoices> choices,
      Optional<Opd> opd,
      Broadcast broadcast) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return people.stream()
        .map(
            person ->
                new DeliveryRepository.Told(
                    person.citizen(),
                    opd.map(found -> found.name().in(person.language()))
                        .orElse(broadcast.words().sender()),
                    choices
                        .getOrDefault(person.citizen(), NoticeChoices.NONE)
                        .quietUntil(broadcast.kind(), now, RegionZone.of(person.home()).zone())
                        .orElse(now)))
        .toList();
  }

  private DeliveryRepository.Spread push(Telling telling) {
    Broadcast broadcast = telling.broadcast();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant begun = telling.reminds().isPresent() ? now : broadcast.life().releasedAt();
    Instant latest = begun.plus(BroadcastSpread.PATIENCE);
    Instant end = telling.end();
    return new DeliveryRepository.Spread(
        telling.id(),
        telling.reminds(),
        broadcast.kind(),
        broadcast.route(),
        now,
        end.isBefore(latest) ? end : latest,
        broadcast.life().releasedAt().minus(TopicWaves.SETTLING));
  }
}
