package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Files of apps: sent, mapped, looked at, applied as a whole. Until then nothing of them is in the
 * register, and only whoever sent a file sees it.
 */
final class Imports {
  private static final Duration KEPT = Duration.ofDays(7);
  private final ImportRepository imports;
  private final ImportReader reader;
  private final ImportLedger ledger;
  private final Agencies agencies;
  private final Ids ids;

  @Inject
  Imports(
      ImportRepository imports,
      ImportReader reader,
      ImportLedger ledger,
      Agencies agencies,
      Ids ids) {
    this.imports = imports;
    this.reader = reader;
    this.ledger = ledger;
    this.agencies = agencies;
    this.ids = ids;
  }

  /** Who does it, and in which language they read. */
  record Clerk(Caller caller, Language language) {
    UUID person() {
      return UUID.fromString(caller.citizenId());
    }
  }

  /** What column is about what. */
  record Mapping(List<Entry> columns) {
    record Entry(int column, String field) {}
  }

  /** The person's earlier file, if it was not applied, makes room for this one. */
  Future<ImportView> stage(
      SqlConnection tx, Clerk clerk, Optional<OpdCode> opd, String fileName, Buffer content) {
    Instant now = ledger.now();
    return reachable(tx, clerk, opd)
        .compose(known -> reader.sheet(content))
        .compose(
            sheet ->
                imports
                    .remembered(tx, scope(clerk, opd.orElse(null)), heads(sheet))
                    .map(before -> before.orElseGet(sheet::suggested)))
        .compose(
            columns -> {
              Import staged =
                  new Import(
                      ids.next(),
                      clerk.person(),
                      opd.orElse(null),
                      fileName,
                      content,
                      columns,
                      null,
                      now);
              return imports
                  .forget(tx, clerk.person(), now.minus(KEPT))
                  .compose(done -> imports.insert(tx, staged))
                  .compose(done -> shown(tx, clerk, staged));
            });
  }

  Future<ImportView> show(SqlConnection tx, Clerk clerk, UUID id) {
    return own(tx, clerk, id).compose(staged -> shown(tx, clerk, staged));
  }

  /** The mapping is remembered for the OPD, or the territory, and heads like these. */
  Future<ImportView> map(SqlConnection tx, Clerk clerk, UUID id, Mapping mapping) {
    return own(tx, clerk, id)
        .compose(
            staged -> {
              Buffer content = open(staged);
              return reader
                  .sheet(content)
                  .compose(
                      sheet -> {
                        Map<Integer, SheetField> columns = judged(sheet, mapping);
                        return imports
                            .map(tx, id, columns)
                            .compose(
                                done ->
                                    imports.remember(
                                        tx,
                                        scope(clerk, staged.opd()),
                                        heads(sheet),
                                        columns,
                                        ledger.now()))
                            .compose(done -> shown(tx, clerk, staged.mapped(columns)));
                      });
            });
  }

  /** All of it or nothing; rows that are broken are left out only if that was asked for. */
  Future<ImportView> apply(SqlConnection tx, Clerk clerk, UUID id, boolean leavingOutBroken) {
    return own(tx, clerk, id)
        .compose(
            staged -> {
              Buffer content = open(staged);
              return ledger
                  .lock(tx)
                  .compose(alone -> reader.read(tx, clerk.caller(), staged, content))
                  .compose(
                      reading -> {
                        ImportReader.Outcome outcome =
                            reading.outcome().orElseThrow(InventoryProblems::unmapped);
                        if (!leavingOutBroken && outcome.figures().broken() > 0) {
                          throw InventoryProblems.rowsBroken(outcome.figures().broken());
                        }
                        return ledger.write(tx, clerk.caller(), staged, outcome);
                      });
            })
        .map(ImportView::applied);
  }

  private Future<ImportView> shown(SqlConnection tx, Clerk clerk, Import staged) {
    Buffer content = staged.content();
    return content == null
        ? Future.succeededFuture(ImportView.applied(staged))
        : reader
            .read(tx, clerk.caller(), staged, content)
            .map(reading -> ImportView.staged(staged, reading, clerk.language()));
  }

  private Future<Import> own(SqlConnection tx, Clerk clerk, UUID id) {
    return imports
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(staged -> staged.uploadedBy().equals(clerk.person()))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private static Buffer open(Import staged) {
    Buffer content = staged.content();
    if (content == null) {
      throw InventoryProblems.applied();
    }
    return content;
  }

  private Future<Void> reachable(SqlConnection tx, Clerk clerk, Optional<OpdCode> opd) {
    if (opd.isEmpty()) {
      return Future.succeededFuture();
    }
    return agencies
        .get(tx, opd.get())
        .<Void>map(
            known -> {
              if (!StaffRules.registers(clerk.caller(), known.region())) {
                throw AgencyProblems.opdUnknown(known.code()).asException();
              }
              return null;
            });
  }

  private static Map<Integer, SheetField> judged(Sheet sheet, Mapping mapping) {
    Map<Integer, SheetField> columns = new TreeMap<>();
    for (Mapping.Entry entry : mapping.columns()) {
      SheetField field = SheetField.ofWord(entry.field());
      if (entry.column() >= sheet.heads().size()
          || columns.containsKey(entry.column())
          || columns.containsValue(field)) {
        throw InventoryProblems.unmapped();
      }
      columns.put(entry.column(), field);
    }
    if (!columns.containsValue(SheetField.NAME)) {
      throw InventoryProblems.unmapped();
    }
    return columns;
  }

  private static String scope(Clerk clerk, @Nullable OpdCode opd) {
    return opd != null
        ? "opd:" + opd
        : InventoryReach.of(clerk.caller()).territories().stream()
            .sorted()
            .findFirst()
            .map(RegionCode::value)
            .map(region -> "region:" + region)
            .orElse("");
  }

  private static String heads(Sheet sheet) {
    return HexFormat.of()
        .formatHex(Hashes.sha256(sheet.signature().getBytes(StandardCharsets.UTF_8)));
  }
}
