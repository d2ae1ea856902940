package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.inventory.overlap.Kinship;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Shows which apps look alike, of those that the reader sees, and keeps what people say of two. A
 * pair that was refused is not shown again until one of them says something else.
 */
final class OverlapDesk {
  private static final int MOST = 50;
  private final OverlapShelf shelf;
  private final InventoryShelf register;
  private final InventoryRepository apps;
  private final VerdictRepository verdicts;
  private final Audit audit;
  private final InventoryLedger ledger;

  @Inject
  OverlapDesk(
      OverlapShelf shelf,
      InventoryShelf register,
      InventoryRepository apps,
      VerdictRepository verdicts,
      Audit audit,
      InventoryLedger ledger) {
    this.shelf = shelf;
    this.register = register;
    this.apps = apps;
    this.verdicts = verdicts;
    this.audit = audit;
    this.ledger = ledger;
  }

  /** What somebody says of two apps. */
  record Judgement(boolean same, @Nullable String reason) {}

  Future<OverlapView.Page> of(SqlConnection tx, InventoryShelf.Reader reader, UUID id) {
    return register
        .seen(reader, id)
        .compose(
            app ->
                verdicts
                    .of(tx, id)
                    .compose(
                        said ->
                            shelf.near(id).compose(near -> shown(tx, reader, app, near, said))));
  }

  Future<OverlapView.Page> ofProposal(
      SqlConnection tx, InventoryShelf.Reader reader, InventoryApp proposal) {
    return shelf.near(proposal).compose(near -> shown(tx, reader, proposal, near, Map.of()));
  }

  Future<Void> judge(
      SqlConnection tx, InventoryShelf.Reader reader, UUID one, UUID other, Judgement said) {
    if (one.equals(other)) {
      throw WebProblems.notFound().asException();
    }
    return register
        .seen(reader, one)
        .compose(
            here ->
                register
                    .seen(reader, other)
                    .compose(
                        there -> {
                          requireRegistrar(reader, here);
                          requireRegistrar(reader, there);
                          UUID by = UUID.fromString(reader.caller().citizenId());
                          return verdicts.put(
                              tx,
                              new VerdictRepository.Verdict(
                                  side(here),
                                  side(there),
                                  said.same(),
                                  said.reason(),
                                  by,
                                  ledger.now()));
                        }))
        .compose(
            done ->
                audit.record(
                    tx,
                    AuditEntry.by(
                            reader.caller(), "inventory.judge-overlap", "inventory-app:" + one)
                        .with("other", other.toString())
                        .with("same", Boolean.toString(said.same()))));
  }

  private static void requireRegistrar(InventoryShelf.Reader reader, InventoryApp app) {
    if (!StaffRules.registers(reader.caller(), app.region())) {
      throw WebProblems.notFound().asException();
    }
  }

  private Future<OverlapView.Page> shown(
      SqlConnection tx,
      InventoryShelf.Reader reader,
      InventoryApp app,
      List<Kinship> near,
      Map<UUID, VerdictRepository.Verdict> said) {
    InventoryReach reach = InventoryReach.of(reader.caller());
    return apps.some(tx, near.stream().map(found -> UUID.fromString(found.id())).toList())
        .compose(
            found -> {
              List<InventoryApp> seen =
                  found.stream()
                      .filter(reach::sees)
                      .filter(other -> !isRefused(app, other, said.get(other.id())))
                      .toList();
              return register
                  .views(tx, seen, reader.language())
                  .map(views -> page(reader, near, views, said));
            });
  }

  private boolean isRefused(
      InventoryApp app, InventoryApp other, VerdictRepository.@Nullable Verdict verdict) {
    return verdict != null && !verdict.isSame() && verdict.isAbout(side(app), side(other));
  }

  private static OverlapView.Page page(
      InventoryShelf.Reader reader,
      List<Kinship> near,
      List<InventoryView> views,
      Map<UUID, VerdictRepository.Verdict> said) {
    Map<String, InventoryView> byId = new LinkedHashMap<>();
    views.forEach(view -> byId.put(view.inventoryId().toString(), view));
    return new OverlapView.Page(
        near.stream()
            .filter(found -> byId.containsKey(found.id()))
            .limit(MOST)
            .map(
                found -> {
                  InventoryView view = Objects.requireNonNull(byId.get(found.id()));
                  return new OverlapView(
                      view,
                      Math.round(found.score() * 100) / 100.0,
                      found.isKin(),
                      found.reasons().stream().map(text -> text.in(reader.language())).toList(),
                      judged(said.get(view.inventoryId())));
                })
            .toList());
  }

  private static OverlapView.@Nullable Judged judged(VerdictRepository.@Nullable Verdict verdict) {
    return verdict == null
        ? null
        : new OverlapView.Judged(verdict.isSame(), verdict.reason(), verdict.at());
  }

  private VerdictRepository.Verdict.Side side(InventoryApp app) {
    return new VerdictRepository.Verdict.Side(app.id(), OverlapShelf.print(shelf.described(app)));
  }
}
