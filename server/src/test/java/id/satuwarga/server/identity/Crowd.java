package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Many fictitious citizens at once, numbered from 1, all living in one village. */
public final class Crowd {
  private static final int BATCH = 1000;
  private static final String INSERT =
      """
      INSERT INTO citizen (id, upstream_hash, nik_hash, nik_sealed, nik_seal_version, name,
        home_region, language, joined_at, confirmed_at)
      VALUES ($1, $2, $2, $3, $4, $5, $6, 'id', $7, $7)
      """;
  private final IdentityConfig config;
  private final Database database;
  private final Clock clock;
  private final NikVault vault;

  public Crowd(IdentityConfig config, Database database, Clock clock) {
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.vault = new NikVault(new KeyFile(config.keysFile(), config.mode()).load());
  }

  /** The id of the citizen of this number. */
  public static String idOf(int number) {
    return "00000000-0000-7000-8000-%012d".formatted(number);
  }

  /** Brings in citizens 1 to this number. */
  public Future<Void> settle(int citizens, String village) {
    Future<Void> done = Future.succeededFuture();
    for (int first = 1; first <= citizens; first += BATCH) {
      List<Tuple> batch = new ArrayList<>();
      for (int number = first; number < first + BATCH && number <= citizens; number++) {
        batch.add(row(number, village));
      }
      done =
          done.compose(
              before ->
                  database.transaction(
                      tx -> tx.preparedQuery(INSERT).executeBatch(batch).mapEmpty()));
    }
    return done;
  }

  private Tuple row(int number, String village) {
    CitizenId id = CitizenId.parse(idOf(number));
    NikVault.Sealed nik = vault.close(new Nik("990101010190%04d".formatted(number % 9999 + 1)), id);
    return Tuple.from(
        new Object[] {
          UUID.fromString(idOf(number)),
          "crowd-" + number,
          nik.bytes(),
          nik.version(),
          "Warga " + number,
          village,
          OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        });
  }

  /** An access token for each of the citizens 1 to this number, each in a session of its own. */
  public Future<List<String>> tokens(int citizens) {
    TestSessions sessions = new TestSessions(config, database, clock);
    List<String> tokens = new ArrayList<>();
    Future<Void> done = Future.succeededFuture();
    for (int number = 1; number <= citizens; number++) {
      String id = idOf(number);
      done = done.compose(before -> sessions.accessToken(id)).onSuccess(tokens::add).mapEmpty();
    }
    return done.map(tokens);
  }
}
