package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.consent.AccessLog;
import id.satuwarga.server.consent.Consents;
import id.satuwarga.server.identity.Citizen;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.identity.PairwiseSubjects;
import id.satuwarga.server.identity.TokenSigner;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import javax.inject.Inject;

/**
 * Settles in one transaction that data may be read: who the citizen is, that consent or law allows
 * it, and that it stands written down for the citizen before anybody is asked.
 */
final class DataHandover {
  private static final String TYPE = "satuwarga-data+jwt";
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private final PairwiseSubjects subjects;
  private final Citizens citizens;
  private final Consents consents;
  private final AccessLog accessLog;
  private final TokenSigner signer;

  @Inject
  DataHandover(
      PairwiseSubjects subjects,
      Citizens citizens,
      Consents consents,
      AccessLog accessLog,
      TokenSigner signer) {
    this.subjects = subjects;
    this.citizens = citizens;
    this.consents = consents;
    this.accessLog = accessLog;
    this.signer = signer;
  }

  /** Where to ask about whom, and with what. */
  record Ready(CitizenId citizen, Operator source, String token) {}

  /** What the token says beside issuer, times and its own id. */
  private record Members(String sub, String aud, String appId, String source, String reader) {}

  Future<Ready> prepare(
      SqlConnection tx,
      OpdCode opd,
      DataAdmission.Admitted admitted,
      DataRequest request,
      String requestId) {
    return subjects
        .citizenOf(tx, opd, request.subject())
        .map(found -> found.filter(admitted::isFor).orElseThrow(DataProblems::subjectUnknown))
        .compose(citizen -> citizens.hold(tx, citizen).compose(held -> citizens.get(tx, citizen)))
        .compose(
            citizen ->
                requireBasis(tx, citizen, opd, admitted)
                    .compose(allowed -> ready(tx, citizen, opd, admitted, request, requestId)));
  }

  private Future<Void> requireBasis(
      SqlConnection tx, Citizen citizen, OpdCode opd, DataAdmission.Admitted admitted) {
    if (admitted.use().legalBasis().isPresent()) {
      return Future.succeededFuture();
    }
    return consents
        .allows(tx, citizen.id(), admitted.reader(), opd, admitted.use())
        .compose(
            agreed ->
                agreed
                    ? Future.succeededFuture()
                    : Future.failedFuture(DataProblems.consentRequired(admitted.reader().appId())));
  }

  private Future<Ready> ready(
      SqlConnection tx,
      Citizen citizen,
      OpdCode opd,
      DataAdmission.Admitted admitted,
      DataRequest request,
      String requestId) {
    Operator source =
        citizen
            .homeRegion()
            .flatMap(admitted.source()::operatorFor)
            .orElseThrow(DataProblems::sourceUnavailable);
    AccessLog.DataReading reading =
        new AccessLog.DataReading(
            citizen.id(),
            opd,
            admitted.reader().manifest(),
            admitted.use(),
            admitted.source().manifest().name(),
            source.opd(),
            request.fields(),
            requestId);
    return accessLog
        .record(tx, reading)
        .compose(written -> subjects.subjectFor(tx, citizen.id(), source.opd()))
        .map(subject -> new Ready(citizen.id(), source, token(subject, source, admitted)));
  }

  private String token(String subject, Operator source, DataAdmission.Admitted admitted) {
    Members members =
        new Members(
            subject,
            source.opd().value(),
            admitted.source().appId().value(),
            admitted.use().sourceName(),
            admitted.reader().appId().value());
    return signer.sign(TYPE, members, LIFETIME);
  }
}
