package id.satuwarga.server.classification;

import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Puts another auditor in the place of one who cannot judge. Whoever comes is as blind as the one
 * before: nobody is taken who can have read a verdict on the app.
 */
final class AuditorSwap {
  private final Classifications classifications;
  private final RoundRepository rounds;
  private final DepartureRepository departures;
  private final ClassificationLedger ledger;
  private final Staff staff;

  @Inject
  AuditorSwap(
      Classifications classifications,
      RoundRepository rounds,
      DepartureRepository departures,
      ClassificationLedger ledger,
      Staff staff) {
    this.classifications = classifications;
    this.rounds = rounds;
    this.departures = departures;
    this.ledger = ledger;
    this.staff = staff;
  }

  /** Who comes and why, of the version that was read. */
  record Replacement(int version, UUID successor, String reason) {}

  Future<UUID> replace(
      SqlConnection tx, Caller caller, UUID id, UUID leaves, Replacement replacement) {
    UUID by = UUID.fromString(caller.citizenId());
    return classifications
        .reached(tx, caller, id, replacement.version())
        .compose(
            one -> {
              if (!one.auditors().contains(leaves)) {
                throw WebProblems.notFound().asException();
              }
              if (one.decision().isPresent()) {
                throw ClassificationProblems.state(one.state());
              }
              UUID comes = replacement.successor();
              if (one.concerns(comes) || comes.equals(by)) {
                throw ClassificationProblems.auditors();
              }
              return rounds
                  .find(tx, one.round())
                  .map(Optional::orElseThrow)
                  .compose(round -> check(tx, round.draft().region(), comes, one.isJudged()))
                  .compose(
                      checked ->
                          departures.replace(
                              tx,
                              id,
                              new Classification.Former(
                                  leaves, replacement.reason(), by, ledger.now(), Optional.empty()),
                              comes))
                  .compose(done -> ledger.replaced(tx, caller, one, leaves, replacement));
            });
  }

  /** An auditor, and once verdicts could be read, none of the registrars who could read them. */
  private Future<Void> check(SqlConnection tx, RegionCode region, UUID comes, boolean wasRead) {
    return staff
        .holders(tx, RoleName.AUDITOR, region)
        .compose(
            auditors ->
                staff
                    .holders(tx, RoleName.REGISTRAR, region)
                    .map(
                        registrars -> {
                          boolean canHaveRead = wasRead && registrars.containsKey(comes);
                          if (!auditors.containsKey(comes) || canHaveRead) {
                            throw ClassificationProblems.auditors();
                          }
                          return null;
                        }));
  }
}
