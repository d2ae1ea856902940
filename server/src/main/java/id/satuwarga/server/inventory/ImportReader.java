package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.sheet.UnreadableSheetException;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Reads a file, judges its rows and says what it would do; the reading is off the event loop. */
final class ImportReader {
  private final BulkRepository bulk;
  private final InventoryLedger ledger;
  private final Agencies agencies;
  private final Vertx vertx;

  @Inject
  ImportReader(BulkRepository bulk, InventoryLedger ledger, Agencies agencies, Vertx vertx) {
    this.bulk = bulk;
    this.ledger = ledger;
    this.agencies = agencies;
    this.vertx = vertx;
  }

  /** A sheet, and what it says and would do once its columns are known. */
  record Reading(Sheet sheet, Optional<Outcome> outcome) {}

  /** What the rows say, and what that would do. */
  record Outcome(SheetJudge.Verdict verdict, ImportPlan plan) {
    ImportFigures figures() {
      int broken = (int) verdict.problems().stream().mapToInt(RowProblem::row).distinct().count();
      return new ImportFigures(
          verdict.rows().size() + verdict.repeated() + broken,
          plan.fresh().size(),
          plan.changed().size(),
          plan.same(),
          verdict.repeated(),
          broken);
    }
  }

  /** The file as a table, or the problem {@code import-unreadable}. */
  Future<Sheet> sheet(Buffer content) {
    return vertx.executeBlocking(
        () -> {
          try {
            return Sheet.read(content.getBytes());
          } catch (UnreadableSheetException unreadable) {
            throw InventoryProblems.unreadable(unreadable.why());
          }
        },
        false);
  }

  Future<Reading> read(SqlClient db, Caller caller, Import staged, Buffer content) {
    return sheet(content)
        .compose(
            sheet ->
                staged.columns().containsValue(SheetField.NAME)
                    ? judged(db, caller, staged, sheet)
                        .map(outcome -> new Reading(sheet, Optional.of(outcome)))
                    : Future.succeededFuture(new Reading(sheet, Optional.empty())));
  }

  private Future<Outcome> judged(SqlClient db, Caller caller, Import staged, Sheet sheet) {
    return book(db, caller, staged)
        .compose(
            book ->
                vertx.executeBlocking(() -> SheetJudge.judge(sheet, staged.columns(), book), false))
        .compose(
            verdict -> {
              Set<OpdCode> owners =
                  verdict.rows().stream().map(SheetJudge.Said::opd).collect(Collectors.toSet());
              return regions(db, List.copyOf(owners))
                  .compose(regions -> outcome(db, verdict, regions));
            });
  }

  private Future<OpdBook> book(SqlClient db, Caller caller, Import staged) {
    return agencies
        .within(db, InventoryReach.of(caller).territories())
        .compose(codes -> agencies.names(db, codes))
        .map(names -> new OpdBook(names, staged.opd()));
  }

  private Future<Map<OpdCode, RegionCode>> regions(SqlClient db, List<OpdCode> owners) {
    Future<Map<OpdCode, RegionCode>> done = Future.succeededFuture(new HashMap<>());
    for (OpdCode owner : owners) {
      done = done.compose(regions -> agencies.get(db, owner).map(opd -> with(regions, opd)));
    }
    return done;
  }

  private static Map<OpdCode, RegionCode> with(Map<OpdCode, RegionCode> regions, Opd opd) {
    regions.put(opd.code(), opd.region());
    return regions;
  }

  private Future<Outcome> outcome(
      SqlClient db, SheetJudge.Verdict verdict, Map<OpdCode, RegionCode> regions) {
    return bulk.ofOpds(db, regions.keySet())
        .compose(
            listed ->
                vertx.executeBlocking(
                    () ->
                        new Outcome(
                            verdict, ImportPlan.of(verdict.rows(), listed, regions, ledger)),
                    false));
  }
}
