package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's session: a short token in memory, and one that renews it in the keeper. However
 * many calls need a new one, it is fetched once; the next one is kept before it is used.
 */
@Singleton
class SessionTokens implements Bearers {
  private static final Duration EARLY = Duration.ofSeconds(30);

  private final Settings settings;
  private final CitizenName citizen;
  private final Tries tries;
  private final Gson gson;

  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  @Inject
  SessionTokens(Settings settings, CitizenName citizen, Tries tries, Gson gson) {
    this.settings = settings;
    this.citizen = citizen;
    this.tries = tries;
    this.gson = gson;
  }

  @Override
  public synchronized String bearer(Running run) throws CallFailed {
    String held = token;
    if (held == null || !settings.surroundings.clock.instant().isBefore(renewAt)) {
      held = renewed(run);
    }
    return "Bearer " + held;
  }

  @Override
  public synchronized void forget(String bearer) {
    if (bearer.equals("Bearer " + token)) {
      token = null;
    }
  }

  @Override
  public CallFailed told(CallFailed failed) {
    return failed.ofSession();
  }

  synchronized boolean isSignedIn() {
    return kept().refreshToken != null;
  }

  /** A sign-in begins; what is kept of another session stays until it is finished. */
  synchronized void begin(String state, String verifier) {
    SessionJson.Kept kept = kept();
    kept.state = state;
    kept.verifier = verifier;
    citizen.keeper.save(gson.toJson(kept));
  }

  /** The verifier of the sign-in that began with this state, for once. */
  synchronized Optional<String> verifierOf(String state) {
    SessionJson.Kept kept = kept();
    String verifier = kept.verifier;
    if (verifier == null || !state.equals(kept.state)) {
      return Optional.empty();
    }
    kept.state = null;
    kept.verifier = null;
    citizen.keeper.save(gson.toJson(kept));
    return Optional.of(verifier);
  }

  synchronized void keep(SessionJson.Tokens fetched) throws CallFailed {
    String refresh = fetched.refreshToken;
    String access = fetched.accessToken;
    if (refresh == null || access == null) {
      throw Caller.broken();
    }
    SessionJson.Kept kept = kept();
    kept.refreshToken = refresh;
    citizen.keeper.save(gson.toJson(kept));
    Duration life = Duration.ofSeconds(fetched.expiresIn);
    Duration early = life.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : life.dividedBy(2);
    renewAt = settings.surroundings.clock.instant().plus(life).minus(early);
    token = access;
  }

  synchronized void clear() {
    token = null;
    citizen.keeper.clear();
  }

  private String renewed(Running run) throws CallFailed {
    String refresh = kept().refreshToken;
    if (refresh == null) {
      throw CallFailed.signedOut();
    }
    SessionJson.Refresh request = new SessionJson.Refresh(refresh);
    try {
      keep(Caller.there(tries.run(run, api -> api.refreshSession(request)).body()));
    } catch (CallFailed failed) {
      if (failed.status() == 401) {
        clear();
      }
      throw failed.ofSession();
    }
    String fresh = token;
    if (fresh == null) {
      throw CallFailed.signedOut();
    }
    return fresh;
  }

  /** Whatever cannot be read is as good as nothing. */
  private SessionJson.Kept kept() {
    try {
      SessionJson.Kept kept =
          citizen.keeper.load().map(it -> gson.fromJson(it, SessionJson.Kept.class)).orElse(null);
      return kept == null ? new SessionJson.Kept() : kept;
    } catch (JsonParseException e) {
      return new SessionJson.Kept();
    }
  }
}
