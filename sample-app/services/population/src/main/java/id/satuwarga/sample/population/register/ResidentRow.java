package id.satuwarga.sample.population.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.StatementContext;

/** From a row to a resident. */
final class ResidentRow {
  private ResidentRow() {}

  static Resident read(ResultSet row, StatementContext context) throws SQLException {
    return new Resident(
        row.getString("nik"),
        row.getString("name"),
        row.getString("family_card"),
        row.getInt("position"),
        Relation.valueOf(row.getString("relation")),
        row.getString("birth_place"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("occupation"),
        KtpStatus.valueOf(row.getString("ktp_status")));
  }
}
