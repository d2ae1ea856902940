package id.satuwarga.server.inbox;

import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.Notices;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** A citizen's own inbox. Locks are taken in the order notice, head, item. */
final class InboxService {
  private final InboxRepository items;
  private final InboxJournal journal;
  private final Notices notices;
  private final LiveMiniApps apps;
  private final Database database;
  private final Clock clock;

  @Inject
  InboxService(
      InboxRepository items,
      InboxJournal journal,
      Notices notices,
      LiveMiniApps apps,
      Database database,
      Clock clock) {
    this.items = items;
    this.journal = journal;
    this.notices = notices;
    this.apps = apps;
    this.database = database;
    this.clock = clock;
  }

  /** Which items to list. */
  enum Filter {
    ALL,
    UNREAD
  }

  Future<Page<InboxItem>> list(
      CitizenId citizen, Filter filter, Optional<Cursor> cursor, int limit) {
    long before = cursor.map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    Future<List<InboxItem>> found =
        filter == Filter.UNREAD
            ? items.listUnread(database.reads(), citizen, before, limit)
            : items.list(database.reads(), citizen, before, limit);
    return found.map(rows -> Page.of(rows, limit, last -> Cursor.of(Long.toString(last.seq()))));
  }

  Future<Long> countUnread(CitizenId citizen) {
    return items.countUnread(database.reads(), citizen);
  }

  /** The notice with all it says; looking at it is not yet reading it. */
  Future<InboxNotice> show(CitizenId citizen, NoticeId id, Language language) {
    return items
        .find(database.reads(), citizen, id)
        .map(
            found -> {
              InboxNotice notice = found.orElseThrow(() -> WebProblems.notFound().asException());
              return notice.ofApp(
                  apps.find(notice.item().appId())
                      .map(app -> app.manifest().name().in(language))
                      .orElse(null));
            });
  }

  /** Reading twice is reading once. */
  Future<Void> markRead(SqlConnection tx, CitizenId citizen, NoticeId id) {
    Instant now = now();
    return notices
        .opened(tx, id, citizen, now)
        .compose(opened -> journal.open(tx, citizen))
        .compose(open -> items.markRead(tx, citizen, id, now))
        .compose(
            isFirst ->
                isFirst
                    ? journal.enter(tx, new Happening(citizen, InboxEvent.Kind.READ, id, now))
                    : requireThere(tx, citizen, id));
  }

  private Future<Void> requireThere(SqlConnection tx, CitizenId citizen, NoticeId id) {
    return items
        .find(tx, citizen, id)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  Future<Void> delete(SqlConnection tx, CitizenId citizen, NoticeId id) {
    return journal
        .open(tx, citizen)
        .compose(open -> items.delete(tx, citizen, id))
        .compose(
            gone ->
                gone
                    ? journal.enter(tx, new Happening(citizen, InboxEvent.Kind.DELETED, id, now()))
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
