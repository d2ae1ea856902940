package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's session: a short token in memory, and one that renews it in the keeper. However
 * many calls need a new one, it is fetched once; the next one is kept before it is used. Who only
 * asks how it stands never waits for the network.
 */
@Singleton
class SessionTokens implements Bearers {
  private static final Duration EARLY = Duration.ofSeconds(30);
  private static final long LOOK_UP_MILLIS = 100;

  private final Settings settings;
  private final CitizenName citizen;
  private final Tries tries;
  private final Gson gson;

  /** Held through the network; what is kept is guarded by this object's monitor. */
  private final ReentrantLock renewing = new ReentrantLock();

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
  public String bearer(Running run) throws CallFailed {
    Optional<String> held = held();
    if (!held.isPresent()) {
      waitForTurn(run);
      try {
        held = held();
        return "Bearer " + (held.isPresent() ? held.get() : renewed(run));
      } finally {
        renewing.unlock();
      }
    }
    return "Bearer " + held.get();
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

  boolean isSignedIn() {
    return refreshToken().isPresent();
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

  private synchronized Optional<String> held() {
    boolean good = settings.surroundings.clock.instant().isBefore(renewAt);
    return good ? Optional.ofNullable(token) : Optional.empty();
  }

  /** One renews; whoever does not want to wait for it any more is let go. */
  private void waitForTurn(Running run) throws CallFailed {
    try {
      while (!renewing.tryLock(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
        if (run.isCancelled()) {
          throw CallFailed.cancelled();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailed.unreachable(e);
    }
  }

  private String renewed(Running run) throws CallFailed {
    String refresh = refreshToken().orElseThrow(CallFailed::signedOut);
    SessionJson.Refresh request = new SessionJson.Refresh(refresh);
    try {
      return renewed(
          refresh, Caller.there(tries.run(run, api -> api.refreshSession(request)).body()));
    } catch (CallFailed failed) {
      if (failed.status() == 401) {
        clear(refresh);
      }
      throw failed.ofSession();
    }
  }

  private synchronized Optional<String> refreshToken() {
    return Optional.ofNullable(kept().refreshToken);
  }

  /** Somebody may have signed out meanwhile: what comes after that brings nothing back. */
  private synchronized String renewed(String used, SessionJson.Tokens fetched) throws CallFailed {
    if (!used.equals(kept().refreshToken)) {
      throw CallFailed.signedOut();
    }
    keep(fetched);
    String fresh = token;
    if (fresh == null) {
      throw CallFailed.signedOut();
    }
    return fresh;
  }

  private synchronized void clear(String ended) {
    if (ended.equals(kept().refreshToken)) {
      clear();
    }
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
