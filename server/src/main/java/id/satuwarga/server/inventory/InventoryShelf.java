package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What the readers of the register look at. */
final class InventoryShelf {
  private final InventoryRepository apps;
  private final ChangeRepository changes;
  private final Agencies agencies;
  private final Regions regions;
  private final People people;
  private final Database database;

  @Inject
  InventoryShelf(
      InventoryRepository apps,
      ChangeRepository changes,
      Agencies agencies,
      Regions regions,
      People people,
      Database database) {
    this.apps = apps;
    this.changes = changes;
    this.agencies = agencies;
    this.regions = regions;
    this.people = people;
    this.database = database;
  }

  /** Who looks, and in which language. */
  record Reader(Caller caller, Language language) {}

  /** Where a page begins, and how long it may be. */
  record Slice(Optional<Cursor> cursor, int limit) {}

  Future<Page<InventoryView>> list(Reader reader, InventoryQuery query, Slice slice) {
    return apps.list(
            database.reads(),
            InventoryReach.of(reader.caller()),
            query,
            slice.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            slice.limit())
        .map(rows -> Page.of(rows, slice.limit(), last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                views(database.reads(), page.items(), reader.language())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }

  Future<InventoryView> show(Reader reader, UUID id) {
    return seen(reader, id).compose(app -> view(database.reads(), app, reader.language()));
  }

  /** The newest version first. */
  Future<Page<InventoryView.Change>> history(Reader reader, UUID id, Slice slice) {
    int before =
        slice.cursor().map(cursor -> Math.toIntExact(bounded(cursor))).orElse(Integer.MAX_VALUE);
    return seen(reader, id)
        .compose(app -> changes.list(database.reads(), id, before, slice.limit()))
        .map(
            rows ->
                Page.of(rows, slice.limit(), last -> Cursor.of(Integer.toString(last.version()))))
        .compose(this::named);
  }

  private static long bounded(Cursor cursor) {
    return Math.max(0, Math.min(cursor.number(0), Integer.MAX_VALUE));
  }

  private Future<Page<InventoryView.Change>> named(Page<ChangeRepository.Change> page) {
    return people
        .namesOf(database.reads(), page.items().stream().map(ChangeRepository.Change::by).toList())
        .map(
            names ->
                page.map(
                    change ->
                        new InventoryView.Change(
                            change.version(),
                            change.at(),
                            names.get(change.by()),
                            change.changes())));
  }

  Future<InventoryView> view(SqlClient db, InventoryApp app, Language language) {
    return views(db, List.of(app), language).map(views -> views.get(0));
  }

  Future<InventoryApp> seen(Reader reader, UUID id) {
    return apps.find(database.reads(), id)
        .map(
            found ->
                found
                    .filter(InventoryReach.of(reader.caller())::sees)
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  Future<List<InventoryView>> views(SqlClient db, List<InventoryApp> shown, Language language) {
    return agencies
        .names(db, shown.stream().map(InventoryApp::opd).distinct().toList())
        .map(names -> shown.stream().map(app -> view(app, names, language)).toList());
  }

  private InventoryView view(InventoryApp app, Map<OpdCode, Localized> names, Language language) {
    return new InventoryView(
        app.id(),
        InventoryView.Agency.of(app.opd(), names.get(app.opd()), language),
        named(app.region()),
        app.version(),
        app.createdAt(),
        app.changedAt(),
        app.facts());
  }

  /** A territory that is no more goes by its code. */
  private RegionName named(RegionCode code) {
    return new RegionName(
        code, code.level(), regions.find(code).map(Region::name).orElse(code.value()));
  }
}
