package id.satuwarga.server.identity;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The names under which OPDs know citizens: a different one for each OPD, so that two of them
 * cannot join what they hold. Once given a subject stays, whatever key is newest.
 */
@Singleton
public final class PairwiseSubjects {
  private final PairwiseRepository subjects;
  private final Keys keys;
  private final Clock clock;

  @Inject
  PairwiseSubjects(PairwiseRepository subjects, Keys keys, Clock clock) {
    this.subjects = subjects;
    this.keys = keys;
    this.clock = clock;
  }

  /** The citizen's subject towards this OPD, made when it is first asked for. */
  public Future<String> subjectFor(SqlConnection tx, CitizenId citizen, OpdCode opd) {
    return subjects
        .find(tx, citizen, opd)
        .compose(
            known ->
                known.isPresent()
                    ? Future.succeededFuture(known)
                    : subjects
                        .insert(tx, make(citizen, opd))
                        .compose(inserted -> subjects.find(tx, citizen, opd)))
        .map(found -> found.orElseThrow(() -> WebProblems.tokenInvalid().asException()));
  }

  /** Whom this OPD means; a subject of another OPD means nobody here. */
  public Future<Optional<CitizenId>> citizenOf(SqlClient db, OpdCode opd, String subject) {
    return subjects.citizenOf(db, opd, subject);
  }

  /**
   * Whom this OPD means, many at once; who is not known is left out. Before the transaction ends
   * nobody of them can be erased, and no other transaction that asks for one of them by this for
   * the same OPD goes on: who counts what the OPD did to a citizen and then adds to it does so
   * alone.
   */
  public Future<Map<String, CitizenId>> citizensInTurn(
      SqlConnection tx, OpdCode opd, Collection<String> names) {
    return subjects.citizensInTurn(tx, opd, names);
  }

  private PairwiseRepository.Subject make(CitizenId citizen, OpdCode opd) {
    int version = keys.pairwise().newest();
    String subject = keys.pairwise().get(version).base64Url(opd.value() + "|" + citizen);
    return new PairwiseRepository.Subject(
        citizen, opd, subject, version, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
