package id.satuwarga.server.inventory;

import id.satuwarga.server.inventory.overlap.Cluster;
import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** What readers of the register see of apps that look like one and the same. */
final class ClusterDesk {
  private final ClusterShelf clusters;
  private final OverlapShelf overlaps;
  private final InventoryRepository apps;
  private final InventoryShelf register;
  private final Database database;
  private final Vertx vertx;

  @Inject
  ClusterDesk(
      ClusterShelf clusters,
      OverlapShelf overlaps,
      InventoryRepository apps,
      InventoryShelf register,
      Database database,
      Vertx vertx) {
    this.clusters = clusters;
    this.overlaps = overlaps;
    this.apps = apps;
    this.register = register;
    this.database = database;
    this.vertx = vertx;
  }

  /** The dearest first; behind the cursor's those that come after it now. */
  Future<ClusterView.Page> list(
      InventoryShelf.Reader reader, ClusterQuery query, InventoryShelf.Slice slice) {
    return book(reader)
        .compose(
            book -> {
              List<ClusterBook.Seen> rows =
                  book.clusters().stream()
                      .filter(
                          cluster -> slice.cursor().map(at -> isBehind(cluster, at)).orElse(true))
                      .filter(query::fits)
                      .limit(slice.limit() + 1L)
                      .toList();
              Page<ClusterBook.Seen> page = Page.of(rows, slice.limit(), ClusterDesk::cursor);
              return views(page.items(), reader.language())
                  .map(views -> new ClusterView.Page(views, page.nextCursor(), book.at()));
            });
  }

  /** The one with this app in it; not there for who does not see the app, nor where it is alone. */
  Future<ClusterView> show(InventoryShelf.Reader reader, UUID app) {
    return book(reader)
        .compose(
            book ->
                views(
                    book.clusters().stream()
                        .filter(seen -> seen.apps().stream().anyMatch(one -> one.id().equals(app)))
                        .toList(),
                    reader.language()))
        .map(
            found ->
                found.stream().findFirst().orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private Future<ClusterBook> book(InventoryShelf.Reader reader) {
    InventoryReach reach = InventoryReach.of(reader.caller());
    return clusters
        .get()
        .map(gathered -> ClusterBook.of(gathered, app -> reach.sees(app.opd(), app.region())));
  }

  private static Cursor cursor(ClusterBook.Seen last) {
    return Cursor.of(Long.toString(last.yearlyCost()), last.lead().toString());
  }

  private static boolean isBehind(ClusterBook.Seen cluster, Cursor at) {
    long cost = at.number(0);
    return cluster.yearlyCost() == cost
        ? cluster.lead().compareTo(at.uuid(1)) > 0
        : cluster.yearlyCost() < cost;
  }

  private Future<List<ClusterView>> views(List<ClusterBook.Seen> shown, Language language) {
    List<UUID> ids =
        shown.stream().flatMap(cluster -> cluster.apps().stream()).map(GatheredApp::id).toList();
    return apps.some(database.reads(), ids)
        .compose(found -> register.views(database.reads(), found, language))
        .map(
            views ->
                views.stream()
                    .collect(Collectors.toMap(InventoryView::inventoryId, Function.identity())))
        .compose(
            views ->
                vertx.executeBlocking(
                    () -> shown.stream().map(cluster -> view(cluster, views, language)).toList(),
                    false));
  }

  private ClusterView view(
      ClusterBook.Seen cluster, Map<UUID, InventoryView> views, Language language) {
    return new ClusterView(
        cluster.lead(),
        cluster.apps().size(),
        cluster.yearlyCost(),
        cluster.undecided(),
        cluster.apps().stream()
            .map(app -> Objects.requireNonNull(views.get(app.id()), "an app is never deleted"))
            .toList(),
        cluster.pairs().stream().map(pair -> view(pair, language)).toList());
  }

  private ClusterView.Pair view(ClusterBook.Pair pair, Language language) {
    Cluster.Pair found = pair.found();
    List<String> reasons =
        overlaps
            .finder()
            .explain(found.one(), found.other())
            .map(Kinship::reasons)
            .orElse(List.of())
            .stream()
            .map(text -> text.in(language))
            .toList();
    return new ClusterView.Pair(
        UUID.fromString(found.one()),
        UUID.fromString(found.other()),
        Math.round(found.score() * 100) / 100.0,
        reasons,
        pair.verdict()
            .map(said -> new OverlapView.Judged(said.isSame(), said.reason(), said.at()))
            .orElse(null));
  }
}
