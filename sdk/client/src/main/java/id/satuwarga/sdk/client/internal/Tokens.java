package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The OPD's token: asked for by a signed assertion, kept, and renewed before it ends. */
@Singleton
class Tokens implements Bearers {
  private static final String GRANT = "client_credentials";
  private static final String KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long ASSERTION_SECONDS = 50;
  private static final Duration EARLY = Duration.ofSeconds(60);

  private final Settings settings;
  private final OpdName name;
  private final Tries tries;
  private final Gson gson;

  private @Nullable DeploymentJson deployment;
  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  @Inject
  Tokens(Settings settings, OpdName name, Tries tries, Gson gson) {
    this.settings = settings;
    this.name = name;
    this.tries = tries;
    this.gson = gson;
  }

  /** Many threads wait for one of them to fetch it. */
  @Override
  public synchronized String bearer(Running run) throws CallFailed {
    Instant now = settings.surroundings.clock.instant();
    String held = token;
    if (held == null || !now.isBefore(renewAt)) {
      TokenJson fetched = fetch(run);
      String fresh = fetched.accessToken;
      if (fresh == null) {
        throw CallFailed.unreachable(new IllegalStateException("a token answer without token"));
      }
      Duration life = Duration.ofSeconds(fetched.expiresIn);
      Duration early = life.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : life.dividedBy(2);
      renewAt = now.plus(life).minus(early);
      token = fresh;
      held = fresh;
    }
    return "Bearer " + held;
  }

  /** The server did not take this one any more. */
  @Override
  public synchronized void forget(String bearer) {
    if (bearer.equals("Bearer " + token)) {
      token = null;
    }
  }

  @Override
  public CallFailed told(CallFailed failed) {
    return failed;
  }

  private TokenJson fetch(Running run) throws CallFailed {
    DeploymentJson server = deployment(run);
    try {
      TokenJson fetched = tries.run(run, api -> api.token(GRANT, KIND, assertion(server))).body();
      return fetched == null ? new TokenJson() : fetched;
    } catch (CallFailed failed) {
      // perhaps another server answers there now, of another mode
      deployment = null;
      throw failed.ofKey();
    }
  }

  private DeploymentJson deployment(Running run) throws CallFailed {
    DeploymentJson known = deployment;
    if (known == null) {
      known = tries.run(run, Api::deployment).body();
      if (known == null || known.issuer == null || known.mode == null) {
        throw CallFailed.unreachable(
            new IllegalStateException("the server does not say who it is"));
      }
      if (!settings.place.isOf(known.issuer)) {
        throw CallFailed.otherServer(known.issuer);
      }
      deployment = known;
    }
    return known;
  }

  /** RFC 7523, made anew for each try because each is good for once only. */
  private String assertion(DeploymentJson server) {
    String mode = "production".equals(server.mode) ? "live_" : "test_";
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", "JWT");
    header.put("kid", mode + name.key.thumbprint());
    long now = settings.surroundings.clock.instant().getEpochSecond();
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", name.code);
    claims.put("sub", name.code);
    claims.put("aud", server.issuer);
    claims.put("iat", now);
    claims.put("exp", now + ASSERTION_SECONDS);
    claims.put("jti", UUID.randomUUID().toString());
    String signed =
        Base64Url.encode(gson.toJson(header)) + "." + Base64Url.encode(gson.toJson(claims));
    return signed + "." + Base64Url.encode(name.key.sign(signed));
  }
}
