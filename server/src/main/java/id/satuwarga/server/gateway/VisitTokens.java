package id.satuwarga.server.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.identity.PairwiseSubjects;
import id.satuwarga.server.identity.TokenSigner;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Makes the token that goes with every call to an OPD: good for that OPD, five minutes long. As
 * long as it would say the same, the calls of a visit share one for the first half of its time: a
 * signature is most of what a press costs us, and its proof most of what it costs the OPD, which
 * remembers what it proved.
 */
@Singleton
final class VisitTokens {
  private static final String TYPE = "satuwarga-visit+jwt";
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Duration SHARED = LIFETIME.dividedBy(2);
  private static final int MOST_SHARED = 10_000;
  private final PairwiseSubjects subjects;
  private final TokenSigner signer;
  private final Clock clock;
  private final Cache<Members, Signed> shared =
      Caffeine.newBuilder().maximumSize(MOST_SHARED).expireAfterWrite(SHARED).build();

  @Inject
  VisitTokens(PairwiseSubjects subjects, TokenSigner signer, Clock clock) {
    this.subjects = subjects;
    this.signer = signer;
    this.clock = clock;
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

  private record Signed(String token, Instant at) {
    /** Also where clocks are set back. */
    boolean isYoungAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(SHARED));
    }
  }

  /** The token with these claims; whoever asks has settled that they may travel. */
  Future<String> mint(SqlConnection tx, Visit visit, Map<String, String> claims) {
    return subjects
        .subjectFor(tx, visit.citizen(), visit.opd())
        .map(
            subject ->
                token(
                    new Members(
                        subject,
                        visit.opd().value(),
                        visit.appId().value(),
                        visit.id(),
                        visit.region().value(),
                        visit.language().tag(),
                        claims)));
  }

  private String token(Members members) {
    Instant now = clock.instant();
    Signed known = shared.getIfPresent(members);
    if (known != null && known.isYoungAt(now)) {
      return known.token();
    }
    String token = signer.sign(TYPE, members, LIFETIME);
    shared.put(members, new Signed(token, now));
    return token;
  }
}
