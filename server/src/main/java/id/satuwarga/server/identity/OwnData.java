package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What this slice itself holds about a citizen. */
final class OwnData {
  private final CitizenRepository citizens;
  private final SessionRepository sessions;
  private final SignInRepository signIns;
  private final PairwiseRepository subjects;
  private final NikVault vault;
  private final Clock clock;

  @Inject
  OwnData(
      CitizenRepository citizens,
      SessionRepository sessions,
      SignInRepository signIns,
      PairwiseRepository subjects,
      NikVault vault,
      Clock clock) {
    this.citizens = citizens;
    this.sessions = sessions;
    this.signIns = signIns;
    this.subjects = subjects;
    this.vault = vault;
    this.clock = clock;
  }

  /** This slice's section of the export; the one place that shows a citizen their whole NIK. */
  record Section(
      String name,
      String nik,
      Optional<LocalDate> birthDate,
      Optional<String> phone,
      Optional<String> email,
      Optional<RegionCode> homeRegion,
      String language,
      Instant joinedAt,
      Instant confirmedAt,
      List<SessionView> sessions,
      List<PairwiseRepository.KnownTo> knownTo) {
    @Override
    public String toString() {
      return "Section[***]";
    }
  }

  Future<Object> export(SqlClient db, CitizenId citizen) {
    return sessions
        .list(db, citizen, clock.instant())
        .compose(
            signedIn ->
                subjects
                    .list(db, citizen)
                    .compose(
                        known ->
                            citizens.find(db, citizen).map(row -> section(row, signedIn, known))));
  }

  private Section section(
      Optional<CitizenRow> found,
      List<Session> signedIn,
      List<PairwiseRepository.KnownTo> knownTo) {
    CitizenRow row = found.orElseThrow(() -> WebProblems.tokenInvalid().asException());
    return new Section(
        row.name(),
        vault.open(row).digits(),
        row.birthDate(),
        row.phone(),
        row.email(),
        row.homeRegion(),
        row.language().tag(),
        row.joinedAt(),
        row.confirmedAt(),
        signedIn.stream().map(session -> SessionView.of(session, Optional.empty())).toList(),
        knownTo);
  }

  /** Whoever is about to write something about the citizen waits until the erasure is through. */
  Future<Void> lock(SqlConnection tx, CitizenId citizen) {
    return citizens
        .lockAll(tx, citizen)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.tokenInvalid().asException()));
  }

  /** Answers the sessions that ended by it. */
  Future<List<UUID>> erase(SqlConnection tx, CitizenId citizen) {
    return signIns
        .deleteCodes(tx, citizen)
        .compose(done -> subjects.delete(tx, citizen))
        .compose(done -> sessions.end(tx, citizen, Optional.empty(), clock.instant()))
        .compose(ended -> citizens.delete(tx, citizen).map(ended));
  }
}
