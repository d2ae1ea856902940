package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;

/** Sign-ins on their way and the codes at their end; each is taken out by being read. */
final class SignInRepository {
  private static final String INSERT =
      """
      INSERT INTO sign_in (state_hash, browser_hash, nonce, upstream_verifier, app, app_state,
        app_challenge, language, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
  private static final String TAKE =
      """
      DELETE FROM sign_in WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
      RETURNING nonce, upstream_verifier, app, app_state, app_challenge, language
      """;
  private static final String INSERT_CODE =
      """
      INSERT INTO sign_in_code (code_hash, citizen_id, app, app_challenge, expires_at)
      VALUES ($1, $2, $3, $4, $5)
      """;
  private static final String TAKE_CODE =
      """
      DELETE FROM sign_in_code WHERE code_hash = $1
      RETURNING citizen_id, app, app_challenge, expires_at
      """;
  private static final String DELETE_CODES = "DELETE FROM sign_in_code WHERE citizen_id = $1";
  private static final String PURGE = "DELETE FROM sign_in WHERE expires_at < $1";
  private static final String PURGE_CODES = "DELETE FROM sign_in_code WHERE expires_at < $1";

  @Inject
  SignInRepository() {}

  /** How a sign-in is found again: by hashes of what the provider and the browser bring back. */
  record Binding(String stateHash, String browserHash) {}

  /** A code's worth, to whoever can show the verifier. */
  record Code(CitizenId citizen, App app, String appChallenge, Instant expiresAt) {}

  Future<Void> insert(SqlClient db, Binding binding, SignIn signIn, Instant expiresAt) {
    return db.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                new Object[] {
                  binding.stateHash(),
                  binding.browserHash(),
                  signIn.nonce(),
                  signIn.upstreamVerifier(),
                  signIn.app().tag(),
                  signIn.appState(),
                  signIn.appChallenge(),
                  signIn.language().tag(),
                  Columns.utc(expiresAt)
                }))
        .mapEmpty();
  }

  Future<Optional<SignIn>> take(SqlClient db, Binding binding, Instant now) {
    return db.preparedQuery(TAKE)
        .mapping(
            row ->
                new SignIn(
                    row.getString("nonce"),
                    row.getString("upstream_verifier"),
                    App.ofTag(row.getString("app")),
                    row.getString("app_state"),
                    row.getString("app_challenge"),
                    Language.ofTag(row.getString("language"))))
        .execute(Tuple.of(binding.stateHash(), binding.browserHash(), Columns.utc(now)))
        .map(SignInRepository::first);
  }

  Future<Void> insertCode(SqlConnection tx, String codeHash, Code code) {
    return tx.preparedQuery(INSERT_CODE)
        .execute(
            Tuple.of(
                codeHash,
                code.citizen().value(),
                code.app().tag(),
                code.appChallenge(),
                Columns.utc(code.expiresAt())))
        .mapEmpty();
  }

  Future<Optional<Code>> takeCode(SqlConnection tx, String codeHash) {
    return tx.preparedQuery(TAKE_CODE)
        .mapping(
            row ->
                new Code(
                    new CitizenId(row.getUUID("citizen_id")),
                    App.ofTag(row.getString("app")),
                    row.getString("app_challenge"),
                    row.getOffsetDateTime("expires_at").toInstant()))
        .execute(Tuple.of(codeHash))
        .map(SignInRepository::first);
  }

  Future<Void> deleteCodes(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_CODES).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(Columns.utc(now)))
        .compose(
            signIns ->
                db.preparedQuery(PURGE_CODES)
                    .execute(Tuple.of(Columns.utc(now)))
                    .map(codes -> signIns.rowCount() + codes.rowCount()));
  }

  private static <T> Optional<T> first(RowSet<T> rows) {
    return rows.stream().findFirst();
  }
}
