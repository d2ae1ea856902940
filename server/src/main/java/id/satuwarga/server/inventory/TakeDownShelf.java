package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** What readers of the register see of apps that are taken down. */
final class TakeDownShelf {
  private static final int MONTHS = 12;
  private final TakeDownRepository takeDowns;
  private final InventoryRepository apps;
  private final InventoryShelf shelf;
  private final People people;

  @Inject
  TakeDownShelf(
      TakeDownRepository takeDowns, InventoryRepository apps, InventoryShelf shelf, People people) {
    this.takeDowns = takeDowns;
    this.apps = apps;
    this.shelf = shelf;
    this.people = people;
  }

  Future<Page<TakeDownView>> list(
      SqlClient db, InventoryShelf.Reader reader, InventoryShelf.Slice slice) {
    return takeDowns
        .list(
            db,
            InventoryReach.of(reader.caller()),
            slice.cursor().map(cursor -> cursor.uuid(0)).orElse(null),
            slice.limit())
        .map(rows -> Page.of(rows, slice.limit(), last -> Cursor.of(last.inventoryId().toString())))
        .compose(
            page ->
                views(db, page.items(), reader.language())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }

  /** For who sees the app; not there for others, nor before it has begun. */
  Future<TakeDownView> show(SqlClient db, InventoryShelf.Reader reader, UUID id) {
    return shelf.seen(reader, id).compose(app -> view(db, id, reader.language()));
  }

  Future<TakeDownView> view(SqlClient db, UUID id, Language language) {
    return takeDowns
        .find(db, id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(one -> views(db, List.of(one), language))
        .map(views -> views.get(0));
  }

  private Future<List<TakeDownView>> views(SqlClient db, List<TakeDown> shown, Language language) {
    return apps.some(db, shown.stream().map(TakeDown::inventoryId).toList())
        .compose(found -> shelf.views(db, found, language))
        .compose(
            views ->
                people
                    .namesOf(
                        db,
                        shown.stream()
                            .flatMap(one -> one.done().stream())
                            .map(TakeDown.Done::by)
                            .collect(Collectors.toSet()))
                    .map(
                        names -> {
                          Map<UUID, InventoryView> known =
                              views.stream()
                                  .collect(
                                      Collectors.toMap(
                                          InventoryView::inventoryId, Function.identity()));
                          return shown.stream()
                              .flatMap(
                                  one ->
                                      Optional.ofNullable(known.get(one.inventoryId()))
                                          .map(app -> view(one, app, names))
                                          .stream())
                              .toList();
                        }));
  }

  private static TakeDownView view(TakeDown one, InventoryView app, Map<UUID, String> names) {
    Long cost = app.facts().yearlyCost();
    long yearly = one.finish().map(TakeDown.Finish::yearlySaving).orElse(cost == null ? 0L : cost);
    return new TakeDownView(
        one.inventoryId(),
        app.facts().name(),
        app.opd(),
        one.miniApp(),
        TakeDownView.State.of(one),
        one.begunAt(),
        Arrays.stream(TakeDown.Step.values()).map(step -> line(one, step, names)).toList(),
        yearly,
        yearly / MONTHS,
        one.finish().map(TakeDown.Finish::at));
  }

  private static TakeDownView.StepView line(
      TakeDown one, TakeDown.Step step, Map<UUID, String> names) {
    Optional<TakeDown.Done> done =
        one.done().stream().filter(candidate -> candidate.step() == step).findFirst();
    return new TakeDownView.StepView(
        step,
        done.map(TakeDown.Done::proof),
        done.map(found -> names.get(found.by())),
        done.map(TakeDown.Done::at));
  }
}
