package id.satuwarga.server.classification;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on audits, and on who may judge in one. */
final class RoundRoutes implements RouteSource {
  private final Rounds rounds;
  private final RoundList list;
  private final ClassificationShelf shelf;
  private final Staff staff;
  private final People people;
  private final Database database;

  @Inject
  RoundRoutes(
      Rounds rounds,
      RoundList list,
      ClassificationShelf shelf,
      Staff staff,
      People people,
      Database database) {
    this.rounds = rounds;
    this.list = list;
    this.shelf = shelf;
    this.staff = staff;
    this.people = people;
    this.database = database;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("openClassificationRound", this::open),
        Route.query("listClassificationRounds", this::list),
        Route.command("addToClassificationRound", this::add),
        Route.query("listAuditors", this::auditors));
  }

  private Future<Reply> open(Call call, SqlConnection tx) {
    return shown(call, tx, rounds.open(tx, call.caller(), call.body(Round.Draft.class)))
        .map(view -> Reply.created("/v1/classification-rounds", view));
  }

  private Future<Reply> add(Call call, SqlConnection tx) {
    UUID id = UUID.fromString(call.path("roundId"));
    return shown(call, tx, rounds.add(tx, call.caller(), id, call.body(Rounds.Entry.class)))
        .map(Reply::ok);
  }

  private Future<ClassificationView.RoundView> shown(
      Call call, SqlClient db, Future<Round> change) {
    return change
        .compose(round -> shelf.rounds(db, call.language(), List.of(round)))
        .map(views -> views.get(0));
  }

  private Future<Reply> list(Call call) {
    UUID before = call.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    return list.of(Readers.of(call.caller()), before, call.limit())
        .map(rows -> Page.of(rows, call.limit(), last -> Cursor.of(last.id().toString())))
        .compose(
            page ->
                shelf
                    .rounds(database.reads(), call.language(), page.items())
                    .map(views -> new Page<>(views, page.nextCursor())))
        .map(Reply::ok);
  }

  /** For the registrar over the territory. */
  private Future<Reply> auditors(Call call) {
    RegionCode region = RegionCode.parse(call.query("region").orElseThrow());
    if (!StaffRules.registers(call.caller(), region)) {
      throw WebProblems.notAllowed().asException();
    }
    return staff
        .holders(database.reads(), RoleName.AUDITOR, region)
        .compose(
            holders ->
                people
                    .namesOf(database.reads(), holders.keySet())
                    .map(
                        names ->
                            holders.entrySet().stream()
                                .map(
                                    one ->
                                        new ClassificationView.Candidate(
                                            one.getKey(),
                                            Optional.ofNullable(names.get(one.getKey())),
                                            one.getValue()))
                                .sorted(Comparator.comparing(one -> one.name().orElse("")))
                                .toList()))
        .map(items -> Reply.ok(new Page<>(items, Optional.empty())));
  }
}
