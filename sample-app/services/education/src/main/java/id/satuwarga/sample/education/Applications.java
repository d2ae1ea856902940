package id.satuwarga.sample.education;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The applications of all citizens, and the schools they are for. */
final class Applications {
  /** Ranks stand in the query, so that the list is right whoever applies or withdraws meanwhile. */
  private static final String RANKED =
      """
      SELECT a.*, s.name AS school_name, s.district, t.seats,
        CASE WHEN a.withdrawn_at IS NULL THEN (
          SELECT count(*) FROM application o
          WHERE o.school = a.school AND o.way = a.way AND o.round = a.round AND o.withdrawn_at IS NULL
            AND (-coalesce(o.average, 0), o.birth_date, o.number)
              <= (-coalesce(a.average, 0), a.birth_date, a.number)) ELSE 0 END AS rank
      FROM application a
      JOIN school s ON s.code = a.school
      JOIN seats t ON t.school = a.school AND t.way = a.way
      """;

  private static final String OF_CITIZEN =
      RANKED + "WHERE a.citizen = :citizen ORDER BY a.number DESC LIMIT 50";
  private static final String FIND = RANKED + "WHERE a.citizen = :citizen AND a.number = :number";
  private static final String INSERT =
      """
      INSERT INTO application (citizen, action_id, child, birth_date, average, school, way, round, sent_at)
      VALUES (:citizen, :action, :child, :birth, :average, :school, :way, :round, :now)
      ON CONFLICT DO NOTHING
      """;
  private static final String BY_ACTION =
      "SELECT number FROM application WHERE citizen = :citizen AND action_id = :action";
  private static final String WITHDRAW =
      """
      UPDATE application SET withdrawn_at = :now
      WHERE citizen = :citizen AND number = :number AND round = :round AND withdrawn_at IS NULL
      """;
  private static final String SCHOOLS =
      """
      SELECT s.code, s.name, s.district, t.way, t.seats,
        (SELECT count(*) FROM application a WHERE a.school = s.code AND a.way = t.way
          AND a.round = :round AND a.withdrawn_at IS NULL) AS applicants
      FROM school s JOIN seats t ON t.school = s.code
      ORDER BY s.code, t.way
      """;

  private final Jdbi database;

  Applications(Jdbi database) {
    this.database = database;
  }

  /** What a citizen wants by this press: this child, that school, by this way. */
  record Wish(String action, Child child, String school, Way way) {}

  /**
   * The number, the same for the same press; empty when the child has another application in the
   * round.
   */
  Optional<Long> send(String citizen, Wish wish, YearMonth round, Instant now) {
    return database.inTransaction(
        db -> {
          insert(db, citizen, wish, round, now);
          return db.createQuery(BY_ACTION)
              .bind("citizen", citizen)
              .bind("action", wish.action())
              .mapTo(Long.class)
              .findOne();
        });
  }

  private static void insert(Handle db, String citizen, Wish wish, YearMonth round, Instant now) {
    db.createUpdate(INSERT)
        .bind("citizen", citizen)
        .bind("action", wish.action())
        .bind("child", wish.child().name())
        .bind("birth", wish.child().birthDate())
        .bind("average", wish.child().average())
        .bind("school", wish.school())
        .bind("way", wish.way().name())
        .bind("round", round.atDay(1))
        .bind("now", now)
        .execute();
  }

  /** False when there was none to withdraw, or the round is over. */
  boolean withdraw(String citizen, long number, YearMonth round, Instant now) {
    return database.withHandle(
        db ->
            db.createUpdate(WITHDRAW)
                    .bind("citizen", citizen)
                    .bind("number", number)
                    .bind("round", round.atDay(1))
                    .bind("now", now)
                    .execute()
                == 1);
  }

  /** Newest first. */
  List<Application> of(String citizen) {
    return database.withHandle(
        db ->
            db.createQuery(OF_CITIZEN)
                .bind("citizen", citizen)
                .map((row, context) -> toApplication(row))
                .list());
  }

  /** Nobody finds an application of somebody else. */
  Optional<Application> find(String citizen, long number) {
    return database.withHandle(
        db ->
            db.createQuery(FIND)
                .bind("citizen", citizen)
                .bind("number", number)
                .map((row, context) -> toApplication(row))
                .findOne());
  }

  /** With how many have applied in this round. */
  List<School> schools(YearMonth round) {
    return database.withHandle(db -> schools(db, round));
  }

  private static List<School> schools(Handle db, YearMonth round) {
    Map<String, School> found = new LinkedHashMap<>();
    db.createQuery(SCHOOLS)
        .bind("round", round.atDay(1))
        .map((row, context) -> toSchool(row, row.getInt("applicants")))
        .forEach(one -> found.merge(one.code(), one, Applications::together));
    return new ArrayList<>(found.values());
  }

  private static School together(School one, School other) {
    Map<Way, Integer> seats = new EnumMap<>(one.seats());
    seats.putAll(other.seats());
    Map<Way, Integer> applicants = new EnumMap<>(one.applicants());
    applicants.putAll(other.applicants());
    return new School(one.code(), one.name(), one.district(), seats, applicants);
  }

  private static School toSchool(ResultSet row, int applicants) throws SQLException {
    Way way = Way.valueOf(row.getString("way"));
    return new School(
        row.getString("code"),
        row.getString("name"),
        row.getString("district"),
        Map.of(way, row.getInt("seats")),
        Map.of(way, applicants));
  }

  private static Application toApplication(ResultSet row) throws SQLException {
    Way way = Way.valueOf(row.getString("way"));
    School school =
        new School(
            row.getString("school"),
            row.getString("school_name"),
            row.getString("district"),
            Map.of(way, row.getInt("seats")),
            Map.of());
    Child child =
        new Child(
            row.getString("child"),
            row.getObject("birth_date", LocalDate.class),
            row.getBigDecimal("average"));
    return new Application(
        row.getLong("number"),
        child,
        school,
        way,
        YearMonth.from(row.getObject("round", LocalDate.class)),
        row.getTimestamp("sent_at").toInstant(),
        row.getInt("rank"),
        row.getTimestamp("withdrawn_at") != null);
  }
}
