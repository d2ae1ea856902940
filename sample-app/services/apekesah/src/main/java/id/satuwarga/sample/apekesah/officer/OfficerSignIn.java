package id.satuwarga.sample.apekesah.officer;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Signs officers in; the way out and the way back are bound to one browser and used once. */
final class OfficerSignIn {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Jdbi database;
  private final Clock clock;
  private final OfficerProvider provider;
  private final OfficerSessions sessions;
  private final Set<String> officers;

  OfficerSignIn(
      Jdbi database,
      Clock clock,
      OfficerProvider provider,
      OfficerSessions sessions,
      Set<String> officers) {
    this.database = database;
    this.clock = clock;
    this.provider = provider;
    this.sessions = sessions;
    this.officers = Set.copyOf(officers);
  }

  /** Where the browser goes, and the secret that its cookie keeps meanwhile. */
  Begun begin() throws IOException {
    String state = sessions.secret();
    String nonce = sessions.secret();
    String verifier = sessions.secret();
    String browser = sessions.secret();
    URI address = provider.begin(state, nonce, verifier);
    database.useTransaction(
        tx -> {
          tx.execute("DELETE FROM officer_sign_in WHERE expires_at <= ?", clock.instant());
          tx.execute(
              "INSERT INTO officer_sign_in (state, browser_hash, nonce, verifier, expires_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              state,
              OfficerSessions.hash(browser),
              nonce,
              verifier,
              clock.instant().plus(PATIENCE));
        });
    return new Begun(address, browser);
  }

  /**
   * A session's secret; nothing when the sign-in was not begun here or the person is no officer of
   * ours.
   */
  Optional<String> finish(String state, String code, String browser) throws IOException {
    Optional<Pending> pending =
        database.inTransaction(
            tx ->
                tx.createQuery(
                        "DELETE FROM officer_sign_in WHERE state = :state AND browser_hash = :browser"
                            + " AND expires_at > :now RETURNING nonce, verifier")
                    .bind("state", state)
                    .bind("browser", OfficerSessions.hash(browser))
                    .bind("now", clock.instant())
                    .map((row, context) -> new Pending(row.getString(1), row.getString(2)))
                    .findOne());
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    return provider
        .finish(code, pending.get().nonce(), pending.get().verifier())
        .filter(person -> officers.contains(person.subject()))
        .map(person -> sessions.begin(person.subject(), person.name()));
  }

  record Begun(URI address, String browser) {}

  private record Pending(String nonce, String verifier) {}
}
