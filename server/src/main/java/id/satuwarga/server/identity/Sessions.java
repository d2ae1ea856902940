package id.satuwarga.server.identity;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Where citizens are signed in. Opens its own transactions where an outcome has to be kept although
 * the answer is a refusal: a stolen token ends its session by being refused.
 */
@Singleton
final class Sessions {
  /** A lost answer or a second tab comes back within this time; a thief later. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private final SessionRepository sessions;
  private final RefreshTokens refreshTokens;
  private final EndedSessions ended;
  private final Database database;
  private final Audit audit;
  private final SessionClock times;

  @Inject
  Sessions(
      SessionRepository sessions,
      RefreshTokens refreshTokens,
      EndedSessions ended,
      Database database,
      Audit audit,
      SessionClock times) {
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.ended = ended;
    this.database = database;
    this.audit = audit;
    this.times = times;
  }

  /** A session with the refresh token that renews it. */
  record Grant(Session session, RefreshToken refreshToken) {}

  /** A new session, part of the transaction that proved who it is for. */
  Future<Grant> open(SqlConnection tx, CitizenId citizen, App app, Optional<String> deviceName) {
    Instant now = times.now();
    UUID id = times.nextId();
    RefreshToken token = refreshTokens.make(citizen, id, 0);
    Session session =
        new Session(
            citizen, id, app, deviceName, 0, token.hash(), now, now, times.expiry(now, now));
    return sessions
        .insert(tx, session)
        .compose(
            inserted ->
                audit.record(
                    tx,
                    AuditEntry.of("citizen:" + citizen, "identity.sign-in", "session:" + id)
                        .with("app", app.tag())))
        .map(new Grant(session, token));
  }

  /** The successor of the token, the same for the same token while {@link #GRACE} lasts. */
  Future<Grant> refresh(String text) {
    return Future.succeededFuture(refreshTokens.read(text))
        .compose(
            token ->
                token.isEmpty()
                    ? Future.succeededFuture(Optional.<Grant>empty())
                    : database
                        .transaction(tx -> refresh(tx, token.get()))
                        .onSuccess(renewed -> tellWhenEnded(token.get(), renewed)))
        .map(renewed -> renewed.orElseThrow(() -> IdentityProblems.sessionEnded().asException()));
  }

  private Future<Optional<Grant>> refresh(SqlConnection tx, RefreshToken token) {
    return sessions
        .lock(tx, token.citizen(), token.session())
        .compose(
            found ->
                found.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : refresh(tx, token, found.get()));
  }

  private Future<Optional<Grant>> refresh(SqlConnection tx, RefreshToken token, Session session) {
    Instant now = times.now();
    if (!session.expiresAt().isAfter(now)) {
      return end(tx, session, now).map(Optional.empty());
    }
    if (token.generation() == session.generation()
        && Hashes.same(token.hash(), session.refreshHash())) {
      RefreshToken next =
          refreshTokens.make(session.citizen(), session.id(), session.generation() + 1);
      Session rotated = session.rotated(next.hash(), now, times.expiry(session.startedAt(), now));
      return sessions.rotate(tx, rotated).map(Optional.of(new Grant(rotated, next)));
    }
    boolean justRotated =
        token.generation() == session.generation() - 1
            && !now.isAfter(session.lastUsedAt().plus(GRACE));
    if (justRotated) {
      RefreshToken same = refreshTokens.make(session.citizen(), session.id(), session.generation());
      return Future.succeededFuture(Optional.of(new Grant(session, same)));
    }
    return endStolen(tx, session, token, now).map(Optional.empty());
  }

  private Future<Void> endStolen(
      SqlConnection tx, Session session, RefreshToken token, Instant now) {
    AuditEntry entry =
        AuditEntry.of("system:identity", "identity.refresh-reuse", "citizen:" + session.citizen())
            .with("session", session.id().toString())
            .with("generations_late", session.generation() - token.generation());
    return end(tx, session, now).compose(done -> audit.record(tx, entry));
  }

  private Future<Void> end(SqlConnection tx, Session session, Instant now) {
    return sessions.end(tx, session.citizen(), Optional.of(session.id()), now).mapEmpty();
  }

  private void tellWhenEnded(RefreshToken token, Optional<Grant> renewed) {
    if (renewed.isEmpty()) {
      ended.tell(List.of(token.session()));
    }
  }

  /** Signs out here, or everywhere when no session is named. Effective when the future succeeds. */
  Future<Void> end(CitizenId citizen, Optional<UUID> session) {
    AuditEntry entry =
        session
            .map(id -> AuditEntry.of("citizen:" + citizen, "identity.sign-out", "session:" + id))
            .orElseGet(
                () ->
                    AuditEntry.of(
                        "citizen:" + citizen, "identity.sign-out-all", "citizen:" + citizen));
    return database
        .transaction(
            tx ->
                endAll(tx, citizen, session)
                    .compose(
                        gone -> audit.record(tx, entry.with("sessions", gone.size())).map(gone)))
        .onSuccess(ended::tell)
        .mapEmpty();
  }

  /** As part of a larger transaction; whoever owns it tells {@link EndedSessions} afterwards. */
  Future<List<UUID>> endAll(SqlConnection tx, CitizenId citizen, Optional<UUID> session) {
    return sessions.end(tx, citizen, session, times.now());
  }

  Future<List<Session>> list(CitizenId citizen) {
    return sessions.list(database.reads(), citizen, times.now());
  }
}
