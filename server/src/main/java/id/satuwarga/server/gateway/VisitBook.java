package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.CitizenApps;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;

/** Begins visits and finds them again, for the citizen and session they belong to. */
final class VisitBook {
  private static final int FIRST_CONTRACT = 1;
  private final VisitRepository visits;
  private final Citizens citizens;
  private final CitizenApps apps;
  private final Admission admission;
  private final Ids ids;
  private final Clock clock;

  @Inject
  VisitBook(
      VisitRepository visits,
      Citizens citizens,
      CitizenApps apps,
      Admission admission,
      Ids ids,
      Clock clock) {
    this.visits = visits;
    this.citizens = citizens;
    this.apps = apps;
    this.admission = admission;
    this.ids = ids;
    this.clock = clock;
  }

  /** A visit that may go on, and where. */
  record Open(Visit visit, Admission.Admitted admitted) {
    String endpoint() {
      return admitted.operator().endpoint();
    }
  }

  Future<Open> begin(SqlConnection tx, Visitor visitor, VisitRequest request) {
    return citizens
        .hold(tx, visitor.citizen())
        .compose(held -> citizens.get(tx, visitor.citizen()))
        .compose(
            citizen -> {
              Open open = open(citizen, visitor, request);
              return visits
                  .insert(tx, open.visit())
                  .compose(kept -> used(tx, open.visit()))
                  .map(open);
            });
  }

  private Future<Void> used(SqlConnection tx, Visit visit) {
    LocalDate today = LocalDate.ofInstant(visit.openedAt(), ZoneOffset.UTC);
    return apps.use(tx, visit.citizen(), visit.appId().value(), today);
  }

  private Open open(Citizen citizen, Visitor visitor, VisitRequest request) {
    visitor.trace().isFor(request.appId());
    int contract = request.contract().orElse(FIRST_CONTRACT);
    Admission.Admitted admitted = admission.admit(citizen, request.appId(), contract);
    visitor.trace().isFor(request.appId(), admitted.operator().opd());
    String page = request.page().orElse("/");
    if (!admitted.app().manifest().hasPage(page)) {
      throw WebProblems.notFound().asException();
    }
    Visit visit =
        new Visit(
            ids.next(),
            visitor.citizen(),
            visitor.sessionId(),
            request.appId(),
            admitted.operator().opd(),
            admitted.operator().region(),
            new Visit.Place(page, request.params().orElse(Map.of())),
            visitor.language(),
            contract,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return new Open(visit, admitted);
  }

  /** Somebody else's visit is not there; one's own of another session or hour has ended. */
  Future<Open> resume(SqlConnection tx, Visitor visitor, UUID visitId) {
    return citizens
        .hold(tx, visitor.citizen())
        .compose(held -> visits.find(tx, visitor.citizen(), visitId))
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            visit -> {
              visitor.trace().isFor(visit.appId(), visit.opd());
              if (visit.isOverAt(clock.instant())
                  || !visit.sessionId().equals(visitor.sessionId())) {
                throw GatewayProblems.visitEnded().asException();
              }
              return citizens
                  .get(tx, visitor.citizen())
                  .map(citizen -> new Open(visit, admission.readmit(citizen, visit)));
            });
  }
}
