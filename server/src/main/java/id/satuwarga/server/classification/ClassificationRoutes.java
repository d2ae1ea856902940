package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on apps in audits. */
final class ClassificationRoutes implements RouteSource {
  private final Classifications classifications;
  private final AuditorSwap swap;
  private final ClassificationDesk desk;
  private final ProgressBook progress;
  private final Criteria criteria;
  private final Database database;

  @Inject
  ClassificationRoutes(
      Classifications classifications,
      AuditorSwap swap,
      ClassificationDesk desk,
      ProgressBook progress,
      Criteria criteria,
      Database database) {
    this.classifications = classifications;
    this.swap = swap;
    this.desk = desk;
    this.progress = progress;
    this.criteria = criteria;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listClassificationCriteria", this::criteria),
        Route.query("listClassifications", this::list),
        Route.query("getClassification", this::get),
        Route.command("giveAuditVerdict", this::judge),
        Route.command("replaceAuditor", this::replace),
        Route.command("decideClassification", this::decide),
        Route.command("completeClassification", this::complete),
        Route.query("getClassificationProgress", this::progress));
  }

  private Future<Reply> criteria(Call call) {
    List<ClassificationView.CriterionView> items =
        criteria.criteria().stream()
            .map(
                one ->
                    new ClassificationView.CriterionView(
                        one.code(),
                        one.name().in(call.language()),
                        one.question().in(call.language())))
            .toList();
    return Future.succeededFuture(Reply.ok(new Page<>(items, Optional.empty())));
  }

  private Future<Reply> list(Call call) {
    ClassificationQuery query =
        new ClassificationQuery(
            call.query("round").map(UUID::fromString),
            call.query("state"),
            call.query("opd").map(OpdCode::parse),
            isTrue(call, "mine"),
            isTrue(call, "overdue"));
    return desk.list(reader(call), query, call.cursor(), call.limit()).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return desk.show(reader(call), id(call)).map(Reply::ok);
  }

  private Future<Reply> judge(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        classifications.judge(
            tx, call.caller(), id(call), call.body(Classifications.Opinion.class)));
  }

  private Future<Reply> replace(Call call, SqlConnection tx) {
    UUID leaves = UUID.fromString(call.path("citizenId"));
    return shown(
        call,
        tx,
        swap.replace(
            tx, call.caller(), id(call), leaves, call.body(AuditorSwap.Replacement.class)));
  }

  private Future<Reply> decide(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        classifications.decide(
            tx, call.caller(), id(call), call.body(Classifications.Ruling.class)));
  }

  private Future<Reply> complete(Call call, SqlConnection tx) {
    return shown(
        call,
        tx,
        classifications.complete(
            tx, call.caller(), id(call), call.body(Classifications.Completion.class)));
  }

  private Future<Reply> progress(Call call) {
    ProgressBook.Question asked =
        new ProgressBook.Question(
            Progress.By.ofWord(call.query("by").orElse("opd")),
            Readers.of(call.caller()).registered(),
            call.query("round").map(UUID::fromString));
    return progress
        .of(database.reads(), asked, call.language())
        .map(items -> Reply.ok(new Page<>(items, Optional.empty())));
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<UUID> change) {
    return change.compose(id -> desk.after(tx, reader(call), id)).map(Reply::ok);
  }

  private static ClassificationShelf.Reader reader(Call call) {
    return new ClassificationShelf.Reader(Readers.of(call.caller()), call.language());
  }

  private static boolean isTrue(Call call, String name) {
    return call.query(name).map(Boolean::parseBoolean).orElse(false);
  }

  private static UUID id(Call call) {
    return UUID.fromString(call.path("classificationId"));
  }
}
