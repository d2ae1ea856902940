package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.inject.Inject;

/** Where an OPD asks. */
final class RequestDesk {
  private final RecommendationRepository requests;
  private final Moratoriums moratoriums;
  private final RecommendationLedger ledger;
  private final Agencies agencies;
  private final Rules rules;
  private final Ids ids;

  @Inject
  RequestDesk(
      RecommendationRepository requests,
      Moratoriums moratoriums,
      RecommendationLedger ledger,
      Agencies agencies,
      Rules rules,
      Ids ids) {
    this.requests = requests;
    this.moratoriums = moratoriums;
    this.ledger = ledger;
    this.agencies = agencies;
    this.rules = rules;
    this.ids = ids;
  }

  /** For developers and admins of the OPD that asks. */
  static void requireOwn(Caller caller, RequestDraft draft) {
    if (!StaffRules.holds(caller, RoleName.DEVELOPER, draft.opd())
        && !StaffRules.holds(caller, RoleName.ADMIN, draft.opd())) {
      throw WebProblems.notAllowed().asException();
    }
  }

  Future<Recommendation> ask(SqlConnection tx, Caller caller, RequestDraft draft) {
    requireOwn(caller, draft);
    return agencies
        .get(tx, draft.opd())
        .map(opd -> fresh(opd, draft, ledger.now()))
        .compose(request -> moratoriums.requireNone(tx, request).map(request))
        .compose(
            request ->
                requests
                    .isOpen(tx, draft, day(request))
                    .compose(
                        open -> {
                          if (open) {
                            throw RecommendationProblems.open();
                          }
                          return requests.insert(tx, request);
                        })
                    .compose(
                        done -> ledger.close(tx, caller, request, Step.ASK, Optional.empty())));
  }

  private static LocalDate day(Recommendation request) {
    return Recommendation.day(request.region(), request.askedAt());
  }

  private Recommendation fresh(Opd opd, RequestDraft draft, Instant now) {
    LocalDate due = Recommendation.day(opd.region(), now).plusDays(rules.decideDays());
    return new Recommendation(
        ids.next(),
        opd.region(),
        draft,
        RequestState.ASKED,
        now,
        due,
        Optional.empty(),
        Optional.empty());
  }
}
