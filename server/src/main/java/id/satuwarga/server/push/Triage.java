package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeChoices;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.notice.Preferences;
import id.satuwarga.server.notice.Reminder;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Decides at the last moment what becomes of deliveries: what has run out or was stopped, whose
 * device is gone, what its citizen refuses, what waits for the morning. The rest goes.
 */
final class Triage {
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private final Preferences preferences;
  private final Residents residents;
  private final LiveBroadcasts live;
  private final Database database;
  private final Clock clock;

  @Inject
  Triage(
      Preferences preferences,
      Residents residents,
      LiveBroadcasts live,
      Database database,
      Clock clock) {
    this.preferences = preferences;
    this.residents = residents;
    this.live = live;
    this.database = database;
    this.clock = clock;
  }

  /** In the order in which they came. */
  Future<Map<Delivery, Fate>> judge(List<Delivery> deliveries) {
    Set<CitizenId> citizens =
        deliveries.stream()
            .map(delivery -> delivery.key().citizen())
            .collect(Collectors.toUnmodifiableSet());
    if (citizens.isEmpty()) {
      return Future.succeededFuture(Map.of());
    }
    Future<Map<CitizenId, RegionCode>> homes = residents.homesOf(database.background(), citizens);
    return preferences
        .of(database.background(), citizens)
        .compose(choices -> homes.map(places -> judge(deliveries, choices, places)));
  }

  private Map<Delivery, Fate> judge(
      List<Delivery> deliveries,
      Map<CitizenId, NoticeChoices> choices,
      Map<CitizenId, RegionCode> homes) {
    Instant now = clock.instant();
    Map<Delivery, Fate> fates = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      CitizenId citizen = delivery.key().citizen();
      NoticeChoices wanted = choices.getOrDefault(citizen, NoticeChoices.NONE);
      ZoneId zone =
          Optional.ofNullable(homes.get(citizen)).map(RegionZone::of).orElse(RegionZone.WIB).zone();
      fates.put(delivery, judge(delivery, wanted, zone, now));
    }
    return fates;
  }

  private Fate judge(Delivery delivery, NoticeChoices wanted, ZoneId zone, Instant now) {
    if (!delivery.giveUpAt().isAfter(now)) {
      return Fate.EXPIRED;
    }
    if (delivery.token().isEmpty()) {
      return Fate.fail("device-forgotten");
    }
    if (delivery.kind().isEmpty()) {
      return Fate.GO;
    }
    NoticeKind kind = delivery.kind().get();
    if (kind.isBroadcast()) {
      Optional<Fate> over = over(delivery.reminds().orElse(delivery.key().notice()), now);
      if (over.isPresent()) {
        return over.get();
      }
    }
    if (!wanted.wantsPush(kind)) {
      return Fate.fail("refused");
    }
    if (delivery.reminds().isPresent() && !Reminder.isDay(now, zone)) {
      return Fate.waitUntil(Reminder.nextDay(now, zone), "quiet-hours");
    }
    return delivery.anyHour()
        ? Fate.GO
        : wanted
            .quietUntil(kind, now, zone)
            .map(until -> Fate.waitUntil(until, "quiet-hours"))
            .orElse(Fate.GO);
  }

  /** What becomes of a delivery that waits in our hands when its broadcast is over, or rests. */
  Optional<Fate> halted(Delivery delivery) {
    return delivery
        .kind()
        .filter(NoticeKind::isBroadcast)
        .flatMap(
            broadcast -> over(delivery.reminds().orElse(delivery.key().notice()), clock.instant()));
  }

  /**
   * A broadcast that is stopped or has ended, or rests; one not known here yet is known in a
   * moment.
   */
  private Optional<Fate> over(NoticeId notice, Instant now) {
    Optional<Broadcast> known = live.find(notice);
    if (known.isEmpty()) {
      return Optional.of(Fate.waitUntil(now.plus(MOMENT), "not-known-yet"));
    }
    if (known.get().isShownAt(now)) {
      return known.get().life().paused()
          ? Optional.of(Fate.waitUntil(now.plus(MOMENT), "paused"))
          : Optional.empty();
    }
    return Optional.of(known.get().life().stopped() ? Fate.fail("stopped") : Fate.EXPIRED);
  }
}
