package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Lets something be published without a letter: one registrar asks by a rule that has a name,
 * another one grants, and neither works for the OPD as developer or admin.
 */
final class Waivers {
  private final WaiverRepository waivers;
  private final RecommendationLedger ledger;
  private final Agencies agencies;
  private final Rules rules;
  private final Ids ids;

  @Inject
  Waivers(
      WaiverRepository waivers,
      RecommendationLedger ledger,
      Agencies agencies,
      Rules rules,
      Ids ids) {
    this.waivers = waivers;
    this.ledger = ledger;
    this.agencies = agencies;
    this.rules = rules;
    this.ids = ids;
  }

  /** For the registrar over the OPD; one out of reach is as unknown as one that is none. */
  Future<Waiver> ask(SqlConnection tx, Caller caller, Waiver.Draft draft) {
    Rules.WaiverRule rule =
        rules
            .waiver(draft.rule())
            .orElseThrow(() -> RecommendationProblems.waiverRule(draft.rule()));
    return agencies
        .get(tx, draft.opd())
        .map(opd -> fresh(caller, opd, draft))
        .compose(fresh -> waivers.insert(tx, fresh).map(fresh))
        .compose(
            fresh ->
                ledger.record(tx, deed(caller, "ask", fresh).with("rule", rule.code()), fresh));
  }

  private Waiver fresh(Caller caller, Opd opd, Waiver.Draft draft) {
    if (!StaffRules.registers(caller, opd.region())) {
      throw WebProblems.notAllowed().asException();
    }
    requireStranger(caller, opd.code());
    return new Waiver(
        ids.next(),
        opd.region(),
        draft,
        person(caller),
        ledger.now(),
        Optional.empty(),
        Optional.empty());
  }

  /** For another registrar than the one who asked. */
  Future<Waiver> grant(SqlConnection tx, Caller caller, UUID id) {
    return reached(tx, caller, id)
        .compose(
            waiver -> {
              requireState(waiver, Waiver.State.ASKED);
              requireStranger(caller, waiver.draft().opd());
              if (waiver.askedBy().equals(person(caller))) {
                throw RecommendationProblems.ownWaiver();
              }
              Waiver.Grant given = given(caller, waiver);
              return waivers.grant(tx, id, given).map(waiver.with(given));
            })
        .compose(waiver -> ledger.record(tx, deed(caller, "grant", waiver), waiver));
  }

  private Waiver.Grant given(Caller caller, Waiver waiver) {
    int days =
        rules
            .waiver(waiver.draft().rule())
            .orElseThrow(() -> RecommendationProblems.waiverRule(waiver.draft().rule()))
            .days();
    Instant now = ledger.now();
    return new Waiver.Grant(
        person(caller), now, Recommendation.day(waiver.region(), now).plusDays(days));
  }

  /** Ends what was asked for or granted; nothing more is published by it. */
  Future<Waiver> withdraw(SqlConnection tx, Caller caller, UUID id, String why) {
    return reached(tx, caller, id)
        .compose(
            waiver -> {
              requireState(waiver, Waiver.State.ASKED, Waiver.State.GRANTED);
              return waivers.withdraw(tx, id, ledger.now(), why);
            })
        .compose(done -> waivers.lock(tx, id))
        .map(Optional::orElseThrow)
        .compose(waiver -> ledger.record(tx, deed(caller, "withdraw", waiver), waiver));
  }

  private Future<Waiver> reached(SqlConnection tx, Caller caller, UUID id) {
    return waivers
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(waiver -> StaffRules.registers(caller, waiver.region()))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private void requireState(Waiver waiver, Waiver.State... allowed) {
    LocalDate today = Recommendation.day(waiver.region(), ledger.now());
    Waiver.State state = waiver.state(today);
    for (Waiver.State one : allowed) {
      if (one == state) {
        return;
      }
    }
    throw RecommendationProblems.waiverState(state);
  }

  private static void requireStranger(Caller caller, OpdCode opd) {
    if (StaffRules.holds(caller, RoleName.DEVELOPER, opd)
        || StaffRules.holds(caller, RoleName.ADMIN, opd)) {
      throw RecommendationProblems.ownWaiver();
    }
  }

  private static AuditEntry deed(Caller caller, String action, Waiver waiver) {
    return AuditEntry.by(caller, "waiver." + action, "waiver:" + waiver.id())
        .with("opd", waiver.draft().opd().value())
        .with("app", waiver.draft().appId());
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
