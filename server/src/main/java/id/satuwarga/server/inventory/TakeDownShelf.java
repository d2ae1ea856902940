package id.satuwarga.server.inventory;

import static java.util.Objects.requireNonNull;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** What readers of the register see of apps that are taken down. */
final class TakeDownShelf {
  private static final int MONTHS = 12;
  private final TakeDownRepository takeDowns;
  private final InventoryRepository apps;
  private final InventoryShelf shelf;
  private final FarewellNotices notices;
  private final Successors successors;
  private final People people;

  @Inject
  TakeDownShelf(
      TakeDownRepository takeDowns,
      InventoryRepository apps,
      InventoryShelf shelf,
      FarewellNotices notices,
      Successors successors,
      People people) {
    this.takeDowns = takeDowns;
    this.apps = apps;
    this.shelf = shelf;
    this.notices = notices;
    this.successors = successors;
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

  /** What all of them need to know. */
  private record Known(
      Map<UUID, InventoryApp> apps,
      Map<UUID, InventoryView> views,
      Map<UUID, FarewellNotices.Standing> notices,
      Map<UUID, String> names,
      Language language) {}

  private Future<List<TakeDownView>> views(SqlClient db, List<TakeDown> shown, Language language) {
    return known(db, shown, language)
        .map(
            known ->
                shown.stream()
                    .filter(one -> known.views().containsKey(one.inventoryId()))
                    .map(one -> view(one, known))
                    .toList());
  }

  private Future<Known> known(SqlClient db, List<TakeDown> shown, Language language) {
    Set<UUID> persons =
        shown.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        one.done().stream().map(TakeDown.Done::by),
                        one.look().stream().map(TakeDown.Look::by)))
            .collect(Collectors.toSet());
    Set<UUID> told =
        shown.stream()
            .flatMap(one -> one.notice().stream().map(TakeDown.Told::id))
            .collect(Collectors.toSet());
    return apps.some(db, shown.stream().map(TakeDown::inventoryId).toList())
        .compose(
            found ->
                shelf
                    .views(db, found, language)
                    .compose(
                        views ->
                            notices
                                .standings(db, told)
                                .compose(
                                    standings ->
                                        people
                                            .namesOf(db, persons)
                                            .map(
                                                names ->
                                                    new Known(
                                                        by(found, InventoryApp::id),
                                                        by(views, InventoryView::inventoryId),
                                                        standings,
                                                        names,
                                                        language)))));
  }

  private static <T> Map<UUID, T> by(Collection<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private TakeDownView view(TakeDown one, Known known) {
    InventoryView app = requireNonNull(known.views().get(one.inventoryId()));
    Long cost = app.facts().yearlyCost();
    long yearly = one.finish().map(TakeDown.Finish::yearlySaving).orElse(cost == null ? 0L : cost);
    return new TakeDownView(
        one.inventoryId(),
        app.facts().name(),
        app.opd(),
        one.miniApp(),
        one.miniApp().map(miniApp -> successor(miniApp, one, known)),
        one.notice().flatMap(told -> notice(told, known)),
        one.look()
            .map(
                look ->
                    new TakeDownView.LookView(
                        look.way().outcome(),
                        look.way().hops(),
                        look.at(),
                        Optional.ofNullable(known.names().get(look.by())))),
        TakeDownView.State.of(one),
        one.begunAt(),
        Arrays.stream(TakeDown.Step.values()).map(step -> line(one, step, known)).toList(),
        yearly,
        yearly / MONTHS,
        one.finish().map(TakeDown.Finish::at));
  }

  private TakeDownView.SuccessorView successor(String miniApp, TakeDown one, Known known) {
    InventoryApp app = requireNonNull(known.apps().get(one.inventoryId()));
    Successors.Successor found = successors.known(miniApp, app.region());
    return new TakeDownView.SuccessorView(
        miniApp, found.name().map(name -> name.in(known.language())), found.state());
  }

  private static Optional<TakeDownView.NoticeView> notice(TakeDown.Told told, Known known) {
    return Optional.ofNullable(known.notices().get(told.id()))
        .map(
            standing ->
                new TakeDownView.NoticeView(
                    told.id(),
                    standing.opd(),
                    standing.state(),
                    standing.sentAt(),
                    told.lastDay(),
                    standing.isSent()));
  }

  private static TakeDownView.StepView line(TakeDown one, TakeDown.Step step, Known known) {
    Optional<TakeDown.Done> done =
        one.done().stream().filter(candidate -> candidate.step() == step).findFirst();
    return new TakeDownView.StepView(
        step,
        done.map(TakeDown.Done::proof),
        done.map(TakeDown.Done::excepted).filter(excepted -> excepted),
        done.map(found -> known.names().get(found.by())),
        done.map(TakeDown.Done::at));
  }
}
