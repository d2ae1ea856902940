package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What readers do with broadcasts, as far as their senders learn of it: counts, never who. */
final class Readings {
  private final ReleaseRepository releases;
  private final RecipientRepository recipients;
  private final PaceRepository pace;
  private final Residents residents;
  private final LiveBroadcasts live;
  private final Outbox outbox;

  @Inject
  Readings(
      ReleaseRepository releases,
      RecipientRepository recipients,
      PaceRepository pace,
      Residents residents,
      LiveBroadcasts live,
      Outbox outbox) {
    this.releases = releases;
    this.recipients = recipients;
    this.pace = pace;
    this.residents = residents;
    this.live = live;
    this.outbox = outbox;
  }

  /** Who, is written down only where it went to named people. */
  Future<Void> opened(SqlConnection tx, NoticeId id, Broadcasts.Reader reader, Instant now) {
    boolean listed = live.find(id).filter(known -> known.audience().isListed()).isPresent();
    Future<Void> named =
        listed ? recipients.opened(tx, id, reader.citizen(), now) : Future.succeededFuture();
    return named
        .compose(done -> releases.opened(tx, id, reader.home()))
        .compose(done -> pace.opened(tx, id, reader.citizen(), now));
  }

  Future<Void> done(SqlConnection tx, NoticeId id, Broadcasts.Reader reader) {
    return releases.done(tx, id, reader.home());
  }

  /** Phones of a citizen have shown these, each as often as it stands there. */
  Future<Void> shown(SqlConnection tx, CitizenId citizen, Collection<NoticeId> ids, Instant now) {
    Map<NoticeId, Long> phones = new TreeMap<>(Comparator.comparing(NoticeId::value));
    ids.stream()
        .filter(id -> live.find(id).isPresent())
        .forEach(id -> phones.merge(id, 1L, Long::sum));
    return phones.isEmpty()
        ? Future.succeededFuture()
        : residents
            .homesOf(tx, List.of(citizen))
            .compose(homes -> shown(tx, citizen, homes.get(citizen), phones, now));
  }

  private Future<Void> shown(
      SqlConnection tx,
      CitizenId citizen,
      @Nullable RegionCode home,
      Map<NoticeId, Long> phones,
      Instant now) {
    Future<Void> counted = Future.succeededFuture();
    if (home != null) {
      Broadcasts.Reader reader = new Broadcasts.Reader(citizen, home);
      for (Map.Entry<NoticeId, Long> one : phones.entrySet()) {
        counted =
            counted.compose(next -> pace.shown(tx, one.getKey(), reader, now, one.getValue()));
      }
    }
    return counted;
  }

  /** FCM has taken it for so many phones. */
  Future<Void> handedOver(SqlConnection tx, NoticeId id, long phones, Instant at) {
    return pace.handedOver(tx, id, at, phones);
  }

  /** The citizen is reminded of these no more, not even by what is on its way to a phone. */
  Future<Void> over(SqlConnection tx, CitizenId citizen, Collection<NoticeId> ids) {
    Map<String, Object> news = new LinkedHashMap<>();
    for (NoticeId id : ids) {
      live.find(id)
          .filter(Broadcast::hasReminders)
          .ifPresent(known -> news.put(id + "/" + citizen, new RemindersOver(id, citizen)));
    }
    return outbox.putAll(tx, RemindersOver.TOPIC, news);
  }
}
