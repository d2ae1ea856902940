package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * A citizen's inbox as a list: their own notices by one index-only scan, broadcasts from memory,
 * merged page by page.
 */
final class InboxListing {
  private final InboxRepository items;
  private final Circles circles;
  private final Database database;
  private final Clock clock;

  @Inject
  InboxListing(InboxRepository items, Circles circles, Database database, Clock clock) {
    this.items = items;
    this.circles = circles;
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
    Place before = cursor.map(Place::of).orElse(Place.END);
    Future<List<InboxItem>> own =
        filter == Filter.UNREAD
            ? items.listUnread(database.reads(), citizen, before.own(), limit)
            : items.list(database.reads(), citizen, before.own(), limit);
    return broadcasts(citizen, filter, before)
        .compose(told -> own.map(rows -> InboxMerge.page(rows, told, limit)));
  }

  /** A page goes on only on a process that knows what the page before has shown. */
  private Future<List<InboxItem>> broadcasts(CitizenId citizen, Filter filter, Place before) {
    Future<Void> known =
        before.equals(Place.END) ? Future.succeededFuture() : circles.reach(before.broadcast() - 1);
    return known
        .compose(reached -> circles.of(database.reads(), citizen))
        .map(
            circle ->
                circle.all(circles.live(), clock.instant()).stream()
                    .filter(broadcast -> broadcast.number() < before.broadcast())
                    .map(broadcast -> circles.item(broadcast, circle))
                    .filter(item -> filter == Filter.ALL || !item.read())
                    .toList());
  }

  Future<Long> countUnread(CitizenId citizen) {
    Future<Long> own = items.countUnread(database.reads(), citizen);
    return broadcasts(citizen, Filter.UNREAD, Place.END)
        .compose(told -> own.map(count -> count + told.size()));
  }
}
