package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Rows of roles. */
final class StaffRepository {
  private static final String ROLES_OF =
      "SELECT opd_code, role, region_code FROM staff_role WHERE citizen_id = $1";
  private static final String LIST =
      """
      SELECT citizen_id, role, region_code, assigned_at FROM staff_role
      WHERE opd_code = $1
        AND ($2::timestamptz IS NULL OR (assigned_at, citizen_id, role) > ($2, $3::uuid, $4))
      ORDER BY assigned_at, citizen_id, role LIMIT $5
      """;
  private static final String HOLDERS =
      """
      SELECT DISTINCT ON (citizen_id) citizen_id, role, region_code, assigned_at FROM staff_role
      WHERE role = $1 AND (region_code = $2 OR starts_with($2, region_code || '.'))
      ORDER BY citizen_id, assigned_at
      """;
  private static final String LOCK =
      """
      SELECT citizen_id, role, region_code, assigned_at FROM staff_role
      WHERE citizen_id = $1 AND opd_code = $2 AND role = $3 FOR UPDATE
      """;
  private static final String PUT =
      """
      INSERT INTO staff_role (citizen_id, opd_code, role, region_code, assigned_at)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (citizen_id, opd_code, role)
      DO UPDATE SET region_code = EXCLUDED.region_code, assigned_at = EXCLUDED.assigned_at
      """;
  private static final String LOCK_ALL = "LOCK TABLE staff_role IN SHARE ROW EXCLUSIVE MODE";
  private static final String HAS_ANY = "SELECT EXISTS (SELECT FROM staff_role WHERE role = $1)";
  private static final String REMOVE =
      "DELETE FROM staff_role WHERE citizen_id = $1 AND opd_code = $2 AND role = $3";
  private static final String REMOVE_ALL =
      "DELETE FROM staff_role WHERE citizen_id = $1 RETURNING opd_code, role, region_code";

  @Inject
  StaffRepository() {}

  Future<Set<Caller.Role>> rolesOf(SqlClient db, UUID citizenId) {
    return db.preparedQuery(ROLES_OF).execute(Tuple.of(citizenId)).map(StaffRepository::toRoles);
  }

  /** In the order of assignment; one row more than the limit, if there is one. */
  Future<List<StaffRole>> list(SqlClient db, OpdCode opd, Optional<Cursor> cursor, int limit) {
    Tuple where =
        Tuple.tuple()
            .addString(opd.value())
            .addOffsetDateTime(
                cursor.map(after -> after.instant(0).atOffset(ZoneOffset.UTC)).orElse(null))
            .addUUID(cursor.map(after -> after.uuid(1)).orElse(null))
            .addString(cursor.map(after -> after.text(2)).orElse(null))
            .addInteger(limit + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(StaffRepository::toStaffRole).toList());
  }

  /** Who holds the role for a territory that this region lies in, each person once. */
  Future<List<StaffRole>> holders(SqlClient db, RoleName role, RegionCode region) {
    return db.preparedQuery(HOLDERS)
        .execute(Tuple.of(role.word(), region.value()))
        .map(rows -> rows.stream().map(StaffRepository::toStaffRole).toList());
  }

  Future<Optional<StaffRole>> lock(SqlConnection tx, Assignment assignment) {
    return tx.preparedQuery(LOCK)
        .execute(key(assignment))
        .map(rows -> rows.stream().map(StaffRepository::toStaffRole).findFirst());
  }

  /** Nobody changes a role until the transaction ends. */
  Future<Void> lockAll(SqlConnection tx) {
    return tx.query(LOCK_ALL).execute().mapEmpty();
  }

  Future<Boolean> hasAny(SqlConnection tx, RoleName role) {
    return tx.preparedQuery(HAS_ANY)
        .execute(Tuple.of(role.word()))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  Future<Void> put(SqlConnection tx, Assignment assignment, RegionCode region, Instant at) {
    return tx.preparedQuery(PUT)
        .execute(
            key(assignment)
                .addString(region.value())
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> remove(SqlConnection tx, Assignment assignment) {
    return tx.preparedQuery(REMOVE).execute(key(assignment)).mapEmpty();
  }

  /** Answers what was taken away. */
  Future<Set<Caller.Role>> removeAll(SqlConnection tx, UUID citizenId) {
    return tx.preparedQuery(REMOVE_ALL).execute(Tuple.of(citizenId)).map(StaffRepository::toRoles);
  }

  private static Tuple key(Assignment assignment) {
    return Tuple.tuple()
        .addUUID(assignment.citizenId())
        .addString(assignment.opd().value())
        .addString(assignment.role().word());
  }

  private static Set<Caller.Role> toRoles(RowSet<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Caller.Role(
                    row.getString("role"), row.getString("opd_code"), row.getString("region_code")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static StaffRole toStaffRole(Row row) {
    return new StaffRole(
        row.getUUID("citizen_id"),
        null,
        RoleName.ofWord(row.getString("role")),
        new RegionCode(row.getString("region_code")),
        row.getOffsetDateTime("assigned_at").toInstant());
  }
}
