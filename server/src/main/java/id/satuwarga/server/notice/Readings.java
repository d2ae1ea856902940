package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Outbox;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;

/** What readers do with broadcasts, as far as their senders learn of it: counts, never who. */
final class Readings {
  private final ReleaseRepository releases;
  private final RecipientRepository recipients;
  private final LiveBroadcasts live;
  private final Outbox outbox;

  @Inject
  Readings(
      ReleaseRepository releases,
      RecipientRepository recipients,
      LiveBroadcasts live,
      Outbox outbox) {
    this.releases = releases;
    this.recipients = recipients;
    this.live = live;
    this.outbox = outbox;
  }

  /** Who, is written down only where it went to named people. */
  Future<Void> opened(SqlConnection tx, NoticeId id, Broadcasts.Reader reader, Instant now) {
    boolean listed = live.find(id).filter(known -> known.audience().isListed()).isPresent();
    Future<Void> named =
        listed ? recipients.opened(tx, id, reader.citizen(), now) : Future.succeededFuture();
    return named.compose(done -> releases.opened(tx, id, reader.home()));
  }

  Future<Void> done(SqlConnection tx, NoticeId id, Broadcasts.Reader reader) {
    return releases.done(tx, id, reader.home());
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
