package id.satuwarga.server.classification;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.inventory.ListedApp;
import id.satuwarga.server.inventory.ListedApps;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What is due in audits, for those whom it concerns. */
final class ReminderDesk {
  private final ReminderRepository reminders;
  private final ListedApps apps;
  private final People people;
  private final Database database;

  @Inject
  ReminderDesk(ReminderRepository reminders, ListedApps apps, People people, Database database) {
    this.reminders = reminders;
    this.apps = apps;
    this.people = people;
    this.database = database;
  }

  Future<ReminderView.Listing> list(Readers readers, Optional<Cursor> cursor, int limit) {
    SqlClient db = database.reads();
    return reminders
        .list(db, readers, cursor.map(ReminderDesk::placeOf), limit)
        .map(rows -> Page.of(rows, limit, ReminderDesk::cursorOf))
        .compose(
            page ->
                views(db, readers, page.items())
                    .compose(
                        views ->
                            reminders
                                .count(db, readers)
                                .map(
                                    count ->
                                        new ReminderView.Listing(
                                            views,
                                            count.overdue(),
                                            count.soon(),
                                            page.nextCursor()))));
  }

  private static Cursor cursorOf(Reminder last) {
    return Cursor.of(
        last.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant().toString(), last.id().toString());
  }

  private static Reminder.Place placeOf(Cursor cursor) {
    return new Reminder.Place(
        LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC), cursor.uuid(1));
  }

  private Future<List<ReminderView>> views(SqlClient db, Readers readers, List<Reminder> shown) {
    return apps.some(db, shown.stream().map(Reminder::inventoryId).distinct().toList())
        .compose(
            listed ->
                people
                    .namesOf(
                        db,
                        shown.stream().flatMap(one -> one.auditor().stream()).distinct().toList())
                    .map(
                        names ->
                            shown.stream().map(one -> view(one, readers, listed, names)).toList()));
  }

  private static ReminderView view(
      Reminder one, Readers readers, Map<UUID, ListedApp> apps, Map<UUID, String> names) {
    return new ReminderView(
        one.id(),
        one.kind(),
        one.moment(),
        one.dueOn(),
        one.madeAt(),
        one.classification(),
        Optional.ofNullable(apps.get(one.inventoryId())).map(ListedApp::name).orElse(""),
        one.opd(),
        one.auditor()
            .map(
                id ->
                    new ClassificationView.Person(
                        id, Optional.ofNullable(names.get(id)), id.equals(readers.person()))),
        one.kind().equals("plan") ? one.planOwner() : Optional.empty());
  }
}
