package id.satuwarga.sample.ground.desk;

import id.satuwarga.sample.ground.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Sessions of the desk; only the hash of a session's secret is kept. */
final class OfficerSessions {
  static final Duration LENGTH = Duration.ofHours(8);

  private final Jdbi database;
  private final Clock clock;
  private final Set<String> officers;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param officers subjects at the identity provider that may answer, asked at each request
   */
  OfficerSessions(Jdbi database, Clock clock, Set<String> officers) {
    this.officers = Set.copyOf(officers);
    this.database = database;
    this.clock = clock;
  }

  /** Begins a session and gives the secret for the cookie; nothing for who is no officer here. */
  Optional<String> begin(String officer, String name) {
    if (!officers.contains(officer)) {
      return Optional.empty();
    }
    String secret = secret();
    database.useTransaction(
        tx -> {
          tx.execute("DELETE FROM officer_session WHERE expires_at <= ?", clock.instant());
          tx.execute(
              "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              Sha256.hex(secret),
              officer,
              name,
              secret(),
              clock.instant().plus(LENGTH));
        });
    return Optional.of(secret);
  }

  Optional<Officer> find(String secret) {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT officer, name, form_token FROM officer_session"
                        + " WHERE token_hash = :hash AND expires_at > :now")
                .bind("hash", Sha256.hex(secret))
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Officer(row.getString(1), row.getString(2), row.getString(3)))
                .findOne()
                .filter(officer -> officers.contains(officer.id())));
  }

  void end(String secret) {
    database.useHandle(
        db -> db.execute("DELETE FROM officer_session WHERE token_hash = ?", Sha256.hex(secret)));
  }

  String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
