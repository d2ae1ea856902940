package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.WordSearch;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's inbox as a list: their own notices by one index-only scan, broadcasts from memory,
 * merged page by page.
 */
final class InboxListing {
  private final InboxRepository items;
  private final Circles circles;
  private final Broadcasts broadcasts;
  private final Database database;
  private final Clock clock;

  @Inject
  InboxListing(
      InboxRepository items,
      Circles circles,
      Broadcasts broadcasts,
      Database database,
      Clock clock) {
    this.items = items;
    this.circles = circles;
    this.broadcasts = broadcasts;
    this.database = database;
    this.clock = clock;
  }

  Future<Page<InboxItem>> list(
      CitizenId citizen, InboxFilter filter, Optional<Cursor> cursor, int limit) {
    if (filter.findsNothing()) {
      return Future.succeededFuture(new Page<>(List.of(), Optional.empty()));
    }
    Place before = cursor.map(Place::of).orElse(Place.END);
    Future<List<InboxItem>> own =
        items.list(database.reads(), citizen, filter, before.own(), limit);
    return broadcasts(citizen, filter, before)
        .compose(told -> own.map(rows -> InboxMerge.page(rows, told, limit)));
  }

  /** A page goes on only on a process that knows what the page before has shown. */
  private Future<List<InboxItem>> broadcasts(CitizenId citizen, InboxFilter filter, Place before) {
    Future<Void> known =
        before.equals(Place.END) ? Future.succeededFuture() : circles.reach(before.broadcast() - 1);
    return known
        .compose(reached -> circles.of(database.reads(), citizen))
        .map(
            circle ->
                circle.all(circles.live(), clock.instant()).stream()
                    .filter(broadcast -> broadcast.number() < before.broadcast())
                    .map(broadcast -> circles.item(broadcast, circle))
                    .filter(filter::takes)
                    .toList())
        .compose(told -> searched(told, filter.search()));
  }

  private Future<List<InboxItem>> searched(List<InboxItem> told, @Nullable WordSearch search) {
    return search == null || told.isEmpty()
        ? Future.succeededFuture(told)
        : broadcasts
            .withWords(told.stream().map(InboxItem::noticeId).toList(), search)
            .map(found -> told.stream().filter(item -> found.contains(item.noticeId())).toList());
  }

  Future<Long> countUnread(CitizenId citizen) {
    Future<Long> own = items.countUnread(database.reads(), citizen);
    return broadcasts(citizen, InboxFilter.UNREAD, Place.END)
        .compose(told -> own.map(count -> count + told.size()));
  }
}
