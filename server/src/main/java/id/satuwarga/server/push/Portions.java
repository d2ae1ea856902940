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

/**
 * Brings a broadcast to the devices of the next citizens of a territory: queued for whoever claims
 * them, or in the caller's hands at once, which spares the claim and a row that says so.
 */
final class Portions {
  private final Readers readers;
  private final Preferences preferences;
  private final Agencies agencies;
  private final SpreadRepository deliveries;
  private final Hints hints;
  private final Clock clock;

  @Inject
  Portions(
      Readers readers,
      Preferences preferences,
      Agencies agencies,
      SpreadRepository deliveries,
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
   * A portion that is under way.
   *
   * @param last behind whom the next begins; empty when nobody of the territory is left
   */
  record Done(Optional<Residents.Place> last, SpreadRepository.Written written) {}

  /**
   * How much of it.
   *
   * @param citizens so many at most
   * @param inHand whether the caller carries what may go at once
   */
  record Share(int citizens, boolean inHand) {}

  Future<Done> next(
      SqlConnection tx, Telling telling, RegionCode territory, Residents.Place after, Share share) {
    return readers
        .living(tx, telling, territory, after, share.citizens())
        .compose(some -> tell(tx, telling, some, share));
  }

  /** The same where it went to named people. */
  Future<Done> nextNamed(SqlConnection tx, Telling telling, Residents.Place after, Share share) {
    return readers
        .named(tx, telling, after, share.citizens())
        .compose(some -> tell(tx, telling, some, share));
  }

  private Future<Done> tell(SqlConnection tx, Telling telling, Readers.Some some, Share share) {
    return some.people().isEmpty()
        ? Future.succeededFuture(new Done(some.last(), SpreadRepository.Written.NOTHING))
        : write(tx, telling, some.people(), share).map(written -> new Done(some.last(), written));
  }

  private Future<SpreadRepository.Written> write(
      SqlConnection tx, Telling telling, List<Residents.Resident> people, Share share) {
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
                                tx,
                                calls(people, choices, opd, broadcast, share.inHand()),
                                push(telling),
                                clock.instant().plus(Handover.LEASE))))
        .onSuccess(
            written -> {
              if (written.devices() > written.taken().size()) {
                hints.tellAfter(tx, Lane.of(broadcast.kind()).hint());
              }
            });
  }

  /** Each in their language, and not before their morning. */
  private List<SpreadRepository.Told> calls(
      List<Residents.Resident> people,
      Map<CitizenId, NoticeChoices> choices,
      Optional<Opd> opd,
      Broadcast broadcast,
      boolean inHand) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return people.stream()
        .map(
            person -> {
              NoticeChoices wanted = choices.getOrDefault(person.citizen(), NoticeChoices.NONE);
              Optional<Instant> quiet =
                  wanted.quietUntil(broadcast.kind(), now, RegionZone.of(person.home()).zone());
              return new SpreadRepository.Told(
                  person.citizen(),
                  opd.map(found -> found.name().in(person.language()))
                      .orElse(broadcast.words().sender()),
                  quiet.orElse(now),
                  inHand && quiet.isEmpty() && wanted.wantsPush(broadcast.kind()));
            })
        .toList();
  }

  private SpreadRepository.Spread push(Telling telling) {
    Broadcast broadcast = telling.broadcast();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant begun = telling.reminds().isPresent() ? now : broadcast.life().releasedAt();
    Instant latest = begun.plus(BroadcastSpread.PATIENCE);
    Instant end = telling.end();
    return new SpreadRepository.Spread(
        telling.id(),
        telling.reminds(),
        broadcast.kind(),
        broadcast.route(),
        now,
        end.isBefore(latest) ? end : latest,
        broadcast.life().releasedAt().minus(TopicWaves.SETTLING));
  }
}
