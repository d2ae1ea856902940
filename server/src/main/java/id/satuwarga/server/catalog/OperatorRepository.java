package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.inject.Inject;

/** SQL of who answers where. */
final class OperatorRepository {
  private static final String OF =
      """
      SELECT app_id, region, opd, endpoint, approved FROM mini_app_operator
      WHERE app_id = ANY ($1) ORDER BY region
      """;
  private static final String ALL =
      "SELECT app_id, region, opd, endpoint FROM mini_app_operator WHERE approved";
  private static final String PUT =
      """
      INSERT INTO mini_app_operator (app_id, region, opd, endpoint, by_registrar, approved)
      VALUES ($1, $2, $3, $4, true, true)
      ON CONFLICT (app_id, region) DO UPDATE
      SET opd = EXCLUDED.opd, endpoint = EXCLUDED.endpoint, by_registrar = true, approved = true
      WHERE mini_app_operator.opd = EXCLUDED.opd OR NOT mini_app_operator.approved
      """;
  private static final String REMOVE =
      "DELETE FROM mini_app_operator WHERE app_id = $1 AND region = $2";
  private static final String CLEAR =
      "DELETE FROM mini_app_operator WHERE app_id = $1 AND NOT by_registrar";
  private static final String FILL =
      """
      INSERT INTO mini_app_operator (app_id, region, opd, endpoint, by_registrar, approved)
      SELECT $1, region, opd, endpoint, false, approved
      FROM unnest($2::text[], $3::text[], $4::text[], $5::boolean[]) o (region, opd, endpoint, approved)
      ON CONFLICT DO NOTHING
      """;

  @Inject
  OperatorRepository() {}

  Future<Map<String, List<Appointment>>> of(SqlClient db, String[] appIds) {
    return db.preparedQuery(OF)
        .execute(Tuple.of(appIds))
        .map(rows -> Rows.byApp(rows, OperatorRepository::toAppointment));
  }

  /** Those who answer calls. */
  Future<Map<String, List<Operator>>> all(SqlClient db) {
    return db.preparedQuery(ALL)
        .execute()
        .map(rows -> Rows.byApp(rows, OperatorRepository::toOperator));
  }

  /** Approves as well; false when another OPD answers there. */
  Future<Boolean> put(SqlConnection tx, AppId appId, Operator operator) {
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.of(
                appId.value(),
                operator.region().value(),
                operator.opd().value(),
                operator.endpoint()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False when nobody answers there. */
  Future<Boolean> remove(SqlConnection tx, AppId appId, RegionCode region) {
    return tx.preparedQuery(REMOVE)
        .execute(Tuple.of(appId.value(), region.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Brings in those of a manifest in place of those of the manifest before. */
  Future<Void> replaceOfManifest(SqlConnection tx, AppId appId, List<Appointment> operators) {
    return tx.preparedQuery(CLEAR)
        .execute(Tuple.of(appId.value()))
        .compose(
            cleared ->
                tx.preparedQuery(FILL)
                    .execute(
                        Tuple.of(
                            appId.value(),
                            column(operators, operator -> operator.region().value()),
                            column(operators, operator -> operator.opd().value()),
                            column(operators, Appointment::endpoint),
                            operators.stream().map(Appointment::approved).toArray(Boolean[]::new))))
        .mapEmpty();
  }

  private static String[] column(List<Appointment> operators, Function<Appointment, String> value) {
    return operators.stream().map(value).toArray(String[]::new);
  }

  private static Appointment toAppointment(Row row) {
    Operator operator = toOperator(row);
    return new Appointment(
        operator.region(), operator.opd(), operator.endpoint(), row.getBoolean("approved"));
  }

  private static Operator toOperator(Row row) {
    return new Operator(
        RegionCode.parse(row.getString("region")),
        OpdCode.parse(row.getString("opd")),
        row.getString("endpoint"));
  }
}
