package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Devices, and the map that finds one by its token's hash. */
final class DeviceRepository {
  private static final String SESSION_GONE = "23503";
  private static final String COLUMNS =
      "citizen_id, id, session_id, token, name, registered_at, seen_at";
  private static final String ALONE =
      "SELECT pg_advisory_xact_lock(hashtextextended('device:' || $1, 0))";

  /** Locks the token's line and answers whose it is now, whether it was there or not. */
  private static final String CLAIM =
      """
      INSERT INTO device_by_token (token_hash, citizen_id, device_id) VALUES ($1, $2, $3)
      ON CONFLICT (token_hash) DO UPDATE SET token_hash = EXCLUDED.token_hash
      RETURNING citizen_id, device_id
      """;

  private static final String MOVE =
      "UPDATE device_by_token SET citizen_id = $2, device_id = $3 WHERE token_hash = $1";
  private static final String SAVE =
      "INSERT INTO device ("
          + COLUMNS
          + """
          ) VALUES ($1, $2, $3, $4, $5, $6, $7)
          ON CONFLICT (citizen_id, id) DO UPDATE
            SET session_id = EXCLUDED.session_id, name = EXCLUDED.name, seen_at = EXCLUDED.seen_at
          RETURNING
          """
          + COLUMNS;
  private static final String FORGET = "DELETE FROM device WHERE citizen_id = $1 AND id = $2";
  private static final String FORGET_OTHERS =
      """
      DELETE FROM device WHERE citizen_id = $1 AND id <> $2 AND (session_id = $3 OR id IN (
        SELECT id FROM device WHERE citizen_id = $1 AND id <> $2
        ORDER BY seen_at DESC, id DESC OFFSET $4))
      """;
  private static final String FORGET_ALL = "DELETE FROM device WHERE citizen_id = $1";
  private static final String PRUNE = FORGET + " AND token = $3";
  private static final String LIST =
      "SELECT " + COLUMNS + " FROM device WHERE citizen_id = $1 ORDER BY seen_at DESC, id DESC";

  @Inject
  DeviceRepository() {}

  /** A token and whose it is. */
  record Owner(CitizenId citizen, DeviceId device) {}

  /** One registration of a citizen at a time, so that the bound is one. */
  Future<Void> alone(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(ALONE).execute(Tuple.of(citizen.toString())).mapEmpty();
  }

  /** Whose the token is from now on, unless it is moved: the claimant's when nobody had it. */
  Future<Owner> claim(SqlConnection tx, DeviceToken token, Owner claimant) {
    return tx.preparedQuery(CLAIM)
        .mapping(
            row ->
                new Owner(
                    new CitizenId(row.getUUID("citizen_id")),
                    new DeviceId(row.getUUID("device_id"))))
        .execute(line(token, claimant))
        .map(rows -> rows.iterator().next());
  }

  /** Takes the token from whoever had it; their device is forgotten. */
  Future<Void> move(SqlConnection tx, DeviceToken token, Owner from, Owner to) {
    return tx.preparedQuery(MOVE)
        .execute(line(token, to))
        .compose(moved -> forget(tx, from.citizen(), from.device()))
        .mapEmpty();
  }

  /** Of a device that is there only session, name and time change. */
  Future<Device> save(SqlConnection tx, Device device) {
    Tuple row =
        Tuple.tuple()
            .addUUID(device.citizen().value())
            .addUUID(device.id().value())
            .addUUID(device.session())
            .addString(device.token().value())
            .addString(device.name())
            .addOffsetDateTime(device.registeredAt().atOffset(ZoneOffset.UTC))
            .addOffsetDateTime(device.seenAt().atOffset(ZoneOffset.UTC));
    return tx.preparedQuery(SAVE)
        .execute(row)
        .map(rows -> toDevice(rows.iterator().next()))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof PgException refused
                            && SESSION_GONE.equals(refused.getSqlState())
                        ? WebProblems.tokenInvalid().asException()
                        : failure));
  }

  /** Forgets the session's former token, and those longest not seen beyond so many. */
  Future<Void> forgetOthers(SqlConnection tx, Device kept, int most) {
    return tx.preparedQuery(FORGET_OTHERS)
        .execute(
            Tuple.of(kept.citizen().value(), kept.id().value(), kept.session(), (long) most - 1))
        .mapEmpty();
  }

  /** False when the citizen has no such device. */
  Future<Boolean> forget(SqlConnection tx, CitizenId citizen, DeviceId device) {
    return tx.preparedQuery(FORGET)
        .execute(Tuple.of(citizen.value(), device.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** FCM knows the token no more: forgotten, if it is still the same. */
  Future<Void> prune(SqlClient db, Delivery.Key key, DeviceToken token) {
    return db.preparedQuery(PRUNE)
        .execute(Tuple.of(key.citizen().value(), key.device().value(), token.value()))
        .mapEmpty();
  }

  Future<Void> forgetAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(FORGET_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  /** The one seen last comes first. */
  Future<List<Device>> list(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().map(DeviceRepository::toDevice).toList());
  }

  private static Tuple line(DeviceToken token, Owner owner) {
    return Tuple.of(token.hash(), owner.citizen().value(), owner.device().value());
  }

  private static Device toDevice(Row row) {
    UUID session = row.getUUID("session_id");
    return new Device(
        new CitizenId(row.getUUID("citizen_id")),
        new DeviceId(row.getUUID("id")),
        session,
        new DeviceToken(row.getString("token")),
        row.getString("name"),
        row.getOffsetDateTime("registered_at").toInstant(),
        row.getOffsetDateTime("seen_at").toInstant());
  }
}
