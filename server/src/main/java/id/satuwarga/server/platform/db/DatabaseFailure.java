package id.satuwarga.server.platform.db;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The failures of PostgreSQL that are nobody's bug, by what a caller can do about them. */
public enum DatabaseFailure {
  /** Not reachable, shutting down, or two transactions in each other's way: try again. */
  UNAVAILABLE,
  /** A text that PostgreSQL does not keep: U+0000 or longer than its column. */
  TEXT_REFUSED;

  private static final Set<String> TEXT = Set.of("22021", "22001", "22P05");
  private static final Set<String> AGAIN =
      Set.of("40001", "40P01", "53300", "57014", "57P01", "57P02", "57P03", "58000", "58030");

  /** Nothing when the failure is none of these, and so is a bug. */
  public static Optional<DatabaseFailure> of(Throwable failure) {
    if (failure instanceof PgException refused) {
      String state = refused.getSqlState();
      if (state != null && TEXT.contains(state)) {
        return Optional.of(TEXT_REFUSED);
      }
      return state != null && (AGAIN.contains(state) || state.startsWith("08"))
          ? Optional.of(UNAVAILABLE)
          : Optional.empty();
    }
    String message = String.valueOf(failure.getMessage());
    boolean connection =
        failure instanceof ClosedConnectionException
            || failure instanceof IOException
            || (failure instanceof VertxException && message.contains("onnection"))
            || message.equals("Timeout");
    return connection ? Optional.of(UNAVAILABLE) : Optional.empty();
  }
}
