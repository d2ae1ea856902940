package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.jwt.SigningKey;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * Real sessions and real tokens without the walk through the provider: rows in the server's own
 * tables, signed with its own keys. The walk itself is tested elsewhere.
 */
public final class TestSessions {
  private static final SigningKey OPD_PAIR = SigningKey.generate("test_pair");
  private final IdentityConfig config;
  private final Database database;
  private final Clock clock;
  private final Keys keys;
  private final Ids ids;

  public TestSessions(IdentityConfig config, Database database, Clock clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.keys = new KeyFile(config.keysFile(), config.mode()).load();
    this.ids = new Ids(clock);
  }

  /** The id of the fictitious person of this slug, who has to be there. */
  public Future<String> citizenId(String slug) {
    UpstreamPerson person =
        new UpstreamPerson(
            config.upstream().issuer(),
            slug,
            slug,
            "",
            Optional.<LocalDate>empty(),
            Optional.empty(),
            Optional.empty());
    return database
        .reads()
        .preparedQuery("SELECT citizen_id FROM citizen_by_upstream WHERE upstream_hash = $1")
        .execute(Tuple.of(new NikVault(keys).hash(person)))
        .map(
            rows ->
                rows.stream()
                    .map(row -> row.getUUID(0).toString())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("nobody called " + slug)));
  }

  /** The access token of a new session of this citizen. */
  public Future<String> accessToken(String citizenId) {
    return open(citizenId)
        .map(session -> new SessionTokens(signer(), null, config).accessToken(session));
  }

  private Future<Session> open(String citizenId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = ids.next();
    CitizenId citizen = CitizenId.parse(citizenId);
    String refresh = new RefreshTokens(keys).make(citizen, id, 0).text();
    Session session =
        new Session(
            citizen,
            id,
            App.ANDROID,
            Optional.of("Test"),
            0,
            Hashes.sha256Hex(refresh),
            now,
            now,
            now.plus(config.lifetimes().idle()));
    return database.transaction(tx -> new SessionRepository().insert(tx, session)).map(session);
  }

  /** The token of an OPD's back end, by a key that is registered for it; empty without the OPD. */
  public Future<Optional<String>> opdToken(String opd) {
    String keyId = "test_" + opd;
    return database
        .reads()
        .preparedQuery(
            """
            INSERT INTO opd_key (key_id, opd_code, x, y, registered_at)
            SELECT $1, code, $3, $4, $5 FROM opd WHERE code = $2
            ON CONFLICT (opd_code, key_id) DO UPDATE SET x = EXCLUDED.x RETURNING key_id
            """)
        .execute(
            Tuple.of(
                keyId,
                opd,
                OPD_PAIR.verifyingKey().x(),
                OPD_PAIR.verifyingKey().y(),
                clock.instant().atOffset(ZoneOffset.UTC)))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(
                        signer()
                            .sign(
                                OpdAccessToken.TYPE,
                                new OpdAccessToken(opd, config.issuer(), keyId),
                                OpdTokens.LIFETIME)));
  }

  TokenSigner signer() {
    return new TokenSigner(config, keys, clock, ids);
  }

  Keys keys() {
    return keys;
  }
}
