package id.satuwarga.sample.socialaid.aid;

import id.satuwarga.sample.socialaid.count.CountTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The register: who receives what, and how many where. */
public final class AidRegister {
  private static final ZoneId BATAM = ZoneId.of("Asia/Jakarta");
  private static final String COUNTS =
      """
      SELECT r.village_code, g.benefit, count(*) AS people FROM aid_grant g JOIN recipient r USING (nik)
      WHERE g.period = :period GROUP BY r.village_code, g.benefit
      """;
  private static final String VILLAGES =
      "SELECT DISTINCT village_code, village_name FROM recipient ORDER BY village_name, village_code";

  private final Jdbi database;
  private final Clock clock;

  public AidRegister(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Recipient> find(String nik) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT * FROM recipient WHERE nik = :nik")
                .bind("nik", nik)
                .map(AidRegister::recipient)
                .findOne());
  }

  /** What somebody received and will receive, the newest first. */
  public List<Grant> grants(Recipient recipient) {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT * FROM aid_grant WHERE nik = :nik ORDER BY period DESC, benefit LIMIT 40")
                .bind("nik", recipient.nik())
                .map(
                    (row, context) ->
                        new Grant(
                            Benefit.valueOf(row.getString("benefit")),
                            row.getObject("period", LocalDate.class),
                            row.getLong("amount"),
                            row.getObject("paid_on", LocalDate.class)))
                .list());
  }

  public List<Village> villages() {
    return database.withHandle(AidRegister::villages);
  }

  /**
   * How many receive what in this quarter, of the whole city: counted and hidden as one table, so
   * that two officials with different territories cannot tell more together.
   */
  public CountTable counts() {
    return database.withHandle(
        db -> {
          CountTable.Builder table = CountTable.of(villages(db), List.of(Benefit.values()));
          db.createQuery(COUNTS)
              .bind("period", period())
              .map(
                  (row, context) ->
                      table.count(
                          row.getString("village_code"),
                          Benefit.valueOf(row.getString("benefit")),
                          row.getLong("people")))
              .list();
          return table.build();
        });
  }

  /** First day of this quarter. */
  public LocalDate period() {
    LocalDate today = clock.instant().atZone(BATAM).toLocalDate();
    return today.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private static List<Village> villages(Handle db) {
    return db.createQuery(VILLAGES)
        .map(
            (row, context) ->
                new Village(row.getString("village_code"), row.getString("village_name")))
        .list();
  }

  private static Recipient recipient(ResultSet row, StatementContext context) throws SQLException {
    return new Recipient(
        row.getString("nik"),
        row.getString("name"),
        row.getString("village_code"),
        row.getString("village_name"),
        row.getInt("decile"),
        row.getInt("household_size"),
        row.getObject("checked_on", LocalDate.class));
  }
}
