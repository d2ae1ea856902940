package id.satuwarga.server.agency;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The public keys of agencies: registered, replaced, revoked, and asked for when a token is. */
@Singleton
public final class OpdKeys {
  private static final int MOST_USABLE = 10;
  private static final int MOST_LISTED = 100;
  private static final Set<RoleName> OWN = Set.of(RoleName.DEVELOPER, RoleName.ADMIN);
  private final KeyRepository keys;
  private final OpdRepository opds;
  private final Audit audit;
  private final Mode mode;
  private final Clock clock;

  @Inject
  OpdKeys(KeyRepository keys, OpdRepository opds, Audit audit, Mode mode, Clock clock) {
    this.keys = keys;
    this.opds = opds;
    this.audit = audit;
    this.mode = mode;
    this.clock = clock;
  }

  /** The agency's key, if it is one of this deployment's mode and neither revoked nor run out. */
  public Future<Optional<OpdKey>> findUsable(SqlClient db, OpdCode opd, String keyId) {
    if (!keyId.startsWith(mode.keyPrefix())) {
      return Future.succeededFuture(Optional.empty());
    }
    return keys.find(db, opd, keyId)
        .map(found -> found.filter(key -> key.isUsable(clock.instant())));
  }

  /** All in use, and of the others the newest. */
  Future<List<OpdKey>> list(SqlClient db, Caller caller, OpdCode code) {
    return opds.find(db, code)
        .compose(
            found -> {
              StaffRules.requireOwnOrOver(caller, OWN, there(found));
              return keys.list(db, code, clock.instant(), MOST_LISTED);
            });
  }

  Future<OpdKey> register(SqlConnection tx, Caller caller, OpdCode code, KeyEdit edit) {
    return locked(tx, code)
        .compose(
            opd -> {
              StaffRules.requireOwn(caller, OWN, opd);
              return add(tx, code, edit);
            })
        .compose(key -> note(tx, caller, "agency.register-key", key).map(key));
  }

  Future<OpdKey> rotate(
      SqlConnection tx, Caller caller, OpdCode code, String keyId, KeyRotation rotation) {
    Instant now = now();
    return locked(tx, code)
        .compose(
            opd -> {
              StaffRules.requireOwn(caller, OWN, opd);
              return own(tx, code, keyId);
            })
        .compose(
            old -> {
              if (!old.isUsable(now)) {
                throw AgencyProblems.conflict(
                        Text.of(
                            "Kunci ini sudah tidak berlaku. Daftarkan kunci baru saja.",
                            "This key is no longer good. Register a new one instead."))
                    .asException();
              }
              return keys.end(tx, old.until(now.plus(rotation.overlap())));
            })
        .compose(ended -> add(tx, code, rotation.edit()))
        .compose(
            key ->
                audit
                    .record(tx, entry(caller, "agency.rotate-key", key).with("replaces", keyId))
                    .map(key));
  }

  /** Revoking twice is revoking once. */
  Future<Void> revoke(SqlConnection tx, Caller caller, OpdCode code, String keyId) {
    return locked(tx, code)
        .compose(
            opd -> {
              StaffRules.requireOwnOrOver(caller, OWN, opd);
              return own(tx, code, keyId);
            })
        .compose(
            key ->
                key.revokedAt() != null
                    ? Future.succeededFuture()
                    : keys.end(tx, key.revoked(now()))
                        .compose(done -> note(tx, caller, "agency.revoke-key", key)));
  }

  private Future<OpdKey> add(SqlConnection tx, OpdCode code, KeyEdit edit) {
    OpdKey key = key(code, edit);
    return keys.countUsable(tx, code, key.registeredAt())
        .compose(
            usable -> {
              if (usable >= MOST_USABLE) {
                throw AgencyProblems.conflict(
                        Text.of(
                            "OPD ini sudah punya " + usable + " kunci. Cabut yang tidak dipakai.",
                            "This OPD has " + usable + " keys already. Revoke those not in use."))
                    .asException();
              }
              return keys.insert(tx, key);
            })
        .map(
            isNew -> {
              if (!isNew) {
                throw AgencyProblems.keyInvalid(
                        Text.of(
                            "Kunci ini sudah pernah didaftarkan. Buat pasangan kunci baru.",
                            "This key has been registered before. Make a new pair."))
                    .asException();
              }
              return key;
            });
  }

  private OpdKey key(OpdCode code, KeyEdit edit) {
    PublicJwk jwk = PublicJwk.of(edit.jwk().x(), edit.jwk().y());
    String keyId = mode.keyPrefix() + jwk.thumbprint();
    return new OpdKey(keyId, code, jwk, edit.label(), now(), null, null);
  }

  private Future<OpdKey> own(SqlConnection tx, OpdCode code, String keyId) {
    return keys.find(tx, code, keyId)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  /** Locks the agency, so that its keys change one at a time. */
  private Future<Opd> locked(SqlConnection tx, OpdCode code) {
    return opds.lock(tx, code).map(OpdKeys::there);
  }

  private static Opd there(Optional<Opd> found) {
    return found.orElseThrow(() -> WebProblems.notFound().asException());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Future<Void> note(SqlConnection tx, Caller caller, String action, OpdKey key) {
    return audit.record(tx, entry(caller, action, key));
  }

  private static AuditEntry entry(Caller caller, String action, OpdKey key) {
    return AuditEntry.by(caller, action, "key:" + key.keyId()).with("opd", key.opd().value());
  }
}
