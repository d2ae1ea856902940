package id.satuwarga.server.agency;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The register of agencies and their pages. */
@Singleton
public final class Agencies {
  private final OpdRepository opds;
  private final Regions regions;
  private final Audit audit;
  private final Database database;
  private final Clock clock;

  @Inject
  Agencies(OpdRepository opds, Regions regions, Audit audit, Database database, Clock clock) {
    this.opds = opds;
    this.regions = regions;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  public Future<Optional<Opd>> find(SqlClient db, OpdCode code) {
    return opds.find(db, code);
  }

  /** The agency, or the problem {@code opd-unknown}. */
  public Future<Opd> get(SqlClient db, OpdCode code) {
    return find(db, code)
        .map(found -> found.orElseThrow(() -> AgencyProblems.opdUnknown(code).asException()));
  }

  /** The names of those agencies that exist. */
  public Future<Map<OpdCode, Localized>> names(SqlClient db, Collection<OpdCode> codes) {
    return opds.names(db, codes);
  }

  /** Those whose own territory lies within one of these. */
  public Future<Set<OpdCode>> within(SqlClient db, Collection<RegionCode> territories) {
    return opds.within(db, territories);
  }

  /** Makes an agency without asking whether the actor may: where there is no registrar to ask. */
  public Future<Void> provide(SqlConnection tx, String actor, Opd opd) {
    return opds.insert(tx, opd, clock.instant())
        .compose(
            isNew -> isNew ? audit.record(tx, registered(actor, opd)) : Future.succeededFuture());
  }

  Future<Page<Opd>> list(OpdQuery query) {
    return opds.list(database.reads(), query)
        .map(rows -> Page.of(rows, query.limit(), last -> Cursor.of(last.code().value())));
  }

  Future<Opd> show(OpdCode code) {
    return find(database.reads(), code)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** Registers the agency, or changes its page if it is there. */
  Future<Opd> put(SqlConnection tx, Caller caller, OpdCode code, OpdEdit edit) {
    Opd opd = edit.judged().as(code);
    regions.get(opd.region());
    return opds.lock(tx, code)
        .compose(
            known ->
                known.isPresent()
                    ? change(tx, caller, known.get(), opd)
                    : register(tx, caller, opd));
  }

  private Future<Opd> register(SqlConnection tx, Caller caller, Opd opd) {
    StaffRules.requireTerritory(caller, opd.region());
    return opds.insert(tx, opd, clock.instant())
        .compose(
            isNew ->
                isNew
                    ? audit.record(tx, registered(AuditEntry.actorOf(caller), opd)).map(opd)
                    : opds.lock(tx, opd.code())
                        .compose(known -> change(tx, caller, known.orElseThrow(), opd)));
  }

  /** An admin keeps the page; moving the agency to another territory is the registrar's. */
  private Future<Opd> change(SqlConnection tx, Caller caller, Opd known, Opd opd) {
    if (!StaffRules.holds(caller, RoleName.ADMIN, known.code())) {
      StaffRules.requireTerritory(caller, known.region());
    }
    if (!known.region().equals(opd.region())) {
      requireReach(caller, known.region());
      requireReach(caller, opd.region());
    }
    return opds.update(tx, opd, clock.instant())
        .compose(done -> audit.record(tx, changed(caller, opd)))
        .map(opd);
  }

  private static void requireReach(Caller caller, RegionCode region) {
    if (!StaffRules.registers(caller, region)) {
      throw WebProblems.notAllowed().asException();
    }
  }

  private static AuditEntry registered(String actor, Opd opd) {
    return AuditEntry.of(actor, "agency.register-opd", "opd:" + opd.code())
        .with("region", opd.region().value());
  }

  private static AuditEntry changed(Caller caller, Opd opd) {
    return AuditEntry.by(caller, "agency.change-opd", "opd:" + opd.code())
        .with("region", opd.region().value());
  }
}
