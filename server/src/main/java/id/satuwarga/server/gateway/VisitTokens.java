package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.PairwiseSubjects;
import id.satuwarga.server.identity.TokenSigner;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;

/** Makes the token that goes with every call to an OPD: good for that OPD, five minutes long. */
final class VisitTokens {
  private static final String TYPE = "satuwarga-visit+jwt";
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private final PairwiseSubjects subjects;
  private final TokenSigner signer;

  @Inject
  VisitTokens(PairwiseSubjects subjects, TokenSigner signer) {
    this.subjects = subjects;
    this.signer = signer;
  }

  /** What the token says beside issuer, times and its own id. */
  private record Members(
      String sub,
      String aud,
      String appId,
      UUID visitId,
      String region,
      String lang,
      Map<String, String> claims) {}

  /** The token with these claims; whoever asks has settled that they may travel. */
  Future<String> mint(SqlConnection tx, Visit visit, Map<String, String> claims) {
    return subjects
        .subjectFor(tx, visit.citizen(), visit.opd())
        .map(
            subject ->
                signer.sign(
                    TYPE,
                    new Members(
                        subject,
                        visit.opd().value(),
                        visit.appId().value(),
                        visit.id(),
                        visit.region().value(),
                        visit.language().tag(),
                        claims),
                    LIFETIME));
  }
}
