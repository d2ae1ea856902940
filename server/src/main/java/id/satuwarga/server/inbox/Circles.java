package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenFacts;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeChoices;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Preferences;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Finds which broadcasts are a citizen's, and shows them as items of an inbox. */
final class Circles {
  private final LiveBroadcasts live;
  private final Broadcasts broadcasts;
  private final Preferences preferences;
  private final Citizens citizens;
  private final MarkRepository marks;
  private final Regions regions;

  @Inject
  Circles(
      LiveBroadcasts live,
      Broadcasts broadcasts,
      Preferences preferences,
      Citizens citizens,
      MarkRepository marks,
      Regions regions) {
    this.live = live;
    this.broadcasts = broadcasts;
    this.preferences = preferences;
    this.citizens = citizens;
    this.marks = marks;
    this.regions = regions;
  }

  LiveBroadcasts live() {
    return live;
  }

  /** Waits until this process knows the broadcasts that another has shown, if it is behind. */
  Future<Void> reach(long number) {
    return broadcasts.reach(number);
  }

  /** Asks the database nothing as long as there is no broadcast at all. */
  Future<Circle> of(SqlClient db, CitizenId citizen) {
    if (live.isEmpty()) {
      return Future.succeededFuture(Circle.EMPTY);
    }
    Future<CitizenFacts> facts = citizens.factsOf(db, citizen);
    Future<NoticeChoices> choices = preferences.of(db, citizen);
    Future<Set<NoticeId>> named =
        live.hasListed() ? broadcasts.namedIn(db, citizen) : Future.succeededFuture(Set.of());
    return marks
        .all(db, citizen)
        .compose(
            known ->
                named.compose(
                    in ->
                        choices.compose(
                            wanted -> facts.map(now -> new Circle(now, known, in, wanted, true)))));
  }

  /** As a list shows it; the number of the broadcast stands for its place until it has one. */
  InboxItem item(Broadcast broadcast, Circle circle) {
    Broadcast.Words words = broadcast.words();
    return new InboxItem(
        broadcast.id(),
        words.subject(),
        words.sender(),
        words.appId(),
        words.category(),
        InboxItem.routeOf(words.appId(), words.page()),
        words.language(),
        broadcast.life().releasedAt(),
        circle.markOf(broadcast).readAt() != null,
        broadcast.number(),
        words.opd(),
        circle.markOf(broadcast).archived() ? true : null,
        dueAt(broadcast),
        circle.markOf(broadcast).doneAt(),
        new InboxItem.ToTerritory(
            true,
            circle.home().flatMap(broadcast::through).flatMap(this::named).orElse(null),
            broadcast.life().stopped() ? true : null,
            broadcast.link().corrects(),
            broadcast.link().correctedBy()));
  }

  private static @Nullable Instant dueAt(Broadcast broadcast) {
    Broadcast.Due due = broadcast.due();
    return due == null ? null : due.at();
  }

  private Optional<RegionName> named(RegionCode code) {
    return regions.find(code).map(known -> new RegionName(code, known.level(), known.name()));
  }

  /** The same, if it is the citizen's. */
  Optional<Broadcast> held(Circle circle, NoticeId id, Instant now) {
    return live.find(id).filter(broadcast -> circle.holds(broadcast, now));
  }
}
