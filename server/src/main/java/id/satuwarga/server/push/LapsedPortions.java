package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Queues for others what a process had in hand and did not end while its lease lasted: it was
 * killed, or could not write. Phones of which something is written down are left out.
 */
final class LapsedPortions implements Worker {
  private static final int SOME = 100;

  private final PortionRepository portions;
  private final Residents residents;
  private final Agencies agencies;
  private final LiveBroadcasts live;
  private final PushBrake brake;
  private final Database database;
  private final Clock clock;

  @Inject
  LapsedPortions(
      PortionRepository portions,
      Residents residents,
      Agencies agencies,
      LiveBroadcasts live,
      PushBrake brake,
      Database database,
      Clock clock) {
    this.portions = portions;
    this.residents = residents;
    this.agencies = agencies;
    this.live = live;
    this.brake = brake;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-lapsed";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    return portions
        .lapsed(database.background(), clock.instant(), SOME)
        .compose(this::takeOver)
        .map(0);
  }

  private Future<Void> takeOver(List<PortionRepository.Lapsed> lapsed) {
    Future<Void> done = Future.succeededFuture();
    for (PortionRepository.Lapsed one : lapsed) {
      done = done.compose(next -> takeOver(one));
    }
    return done;
  }

  /**
   * One that is not known here yet is left to others, or to the next look, until it is late. What
   * was paused while this was being written rests too.
   */
  private Future<Void> takeOver(PortionRepository.Lapsed lapsed) {
    Instant now = clock.instant();
    Optional<Broadcast> known = live.find(lapsed.broadcast());
    boolean late = !lapsed.giveUpAt().isAfter(now);
    if (known.isEmpty() && !late) {
      return Future.succeededFuture();
    }
    Optional<Broadcast> toTell = known.filter(one -> !late && one.isShownAt(now));
    return database
        .transaction(
            tx ->
                portions
                    .take(tx, lapsed.id(), now)
                    .compose(
                        taken ->
                            taken.isEmpty()
                                ? Future.<Void>succeededFuture()
                                : end(tx, taken.get(), toTell, now)))
        .compose(
            done ->
                toTell.isEmpty()
                    ? Future.succeededFuture()
                    : brake.restToo(lapsed.notice(), Lane.of(toTell.get().kind())));
  }

  private Future<Void> end(
      SqlConnection tx, PortionRepository.Lapsed lapsed, Optional<Broadcast> toTell, Instant now) {
    return toTell
        .filter(broadcast -> !lapsed.phones().isEmpty())
        .map(
            broadcast ->
                queue(tx, lapsed, broadcast, now)
                    .compose(
                        queued -> brake.restToo(tx, lapsed.notice(), Lane.of(broadcast.kind()))))
        .orElseGet(Future::succeededFuture)
        .compose(queued -> portions.over(tx, List.of(lapsed.id())));
  }

  private Future<Void> queue(
      SqlConnection tx, PortionRepository.Lapsed lapsed, Broadcast broadcast, Instant now) {
    List<CitizenId> citizens =
        lapsed.phones().stream().map(Delivery.Key::citizen).distinct().toList();
    PortionRepository.Terms terms =
        new PortionRepository.Terms(
            lapsed.notice(),
            lapsed.reminds(),
            broadcast.kind(),
            broadcast.route(),
            lapsed.giveUpAt());
    return residents
        .of(tx, citizens)
        .compose(
            people ->
                agencies
                    .find(tx, broadcast.words().opd())
                    .compose(
                        opd ->
                            portions.notTold(
                                tx, terms, waiting(lapsed, people, opd, broadcast, now), now)));
  }

  /** It may have been tried once already. */
  private static List<PortionRepository.NotTold> waiting(
      PortionRepository.Lapsed lapsed,
      List<Residents.Resident> people,
      Optional<Opd> opd,
      Broadcast broadcast,
      Instant now) {
    Map<CitizenId, Language> languages =
        people.stream()
            .collect(Collectors.toMap(Residents.Resident::citizen, Residents.Resident::language));
    Language usual = Language.ofTag(broadcast.words().language());
    return lapsed.phones().stream()
        .map(
            phone ->
                new PortionRepository.NotTold(
                    phone,
                    opd.map(it -> it.name().in(languages.getOrDefault(phone.citizen(), usual)))
                        .orElse(broadcast.words().sender()),
                    "queued",
                    null,
                    now,
                    1))
        .toList();
  }
}
