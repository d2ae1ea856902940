package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of complaints; every method works inside the caller's transaction. */
final class ComplaintStore {
  private static final String INSERT =
      """
      INSERT INTO complaint (citizen, reporter, title, category, region_code, region_name, street, latitude, longitude,
        happened_on, description, photo_id, language, status, unit, due_at, remind_at, action_id, filed_at, changed_at)
      VALUES (:citizen, :reporter, :title, :category, :regionCode, :regionName, :street, :latitude::float8, :longitude::float8,
        :happenedOn, :description, :photo::uuid, :language, 'RECEIVED', :unit, :dueAt, :remindAt, :actionId, :now, :now)
      ON CONFLICT (action_id) DO NOTHING
      """;
  private static final String BY_ACTION = "SELECT * FROM complaint WHERE action_id = :actionId";
  private static final String FIND = "SELECT * FROM complaint WHERE number = :number";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String OF_CITIZEN =
      """
      SELECT * FROM complaint WHERE citizen = :citizen AND number < :before ORDER BY number DESC LIMIT :limit
      """;
  private static final String FOR_OFFICER =
      """
      SELECT * FROM complaint WHERE (:status::text IS NULL OR status = :status::text) AND number < :before
        AND (:unit::text IS NULL OR unit = :unit::text)
        AND (NOT :urgent OR reminded_at IS NOT NULL OR escalated_at IS NOT NULL)
      ORDER BY number DESC LIMIT :limit
      """;
  private static final String EVENTS =
      "SELECT happened_at, kind, status, note FROM complaint_event WHERE complaint = :number ORDER BY id";
  private static final String ADD_EVENT =
      """
      INSERT INTO complaint_event (complaint, happened_at, kind, status, note, action_id)
      VALUES (:number, :now, :kind, :status, :note, :actionId) ON CONFLICT (action_id) DO NOTHING
      """;
  private static final String CHANGE =
      "UPDATE complaint SET status = :status, stars = :stars::smallint, changed_at = :now WHERE number = :number";
  private static final String HANDLE =
      """
      UPDATE complaint SET unit = :unit, due_at = :dueAt::timestamptz, remind_at = :remindAt::timestamptz,
        reminded_at = NULL, escalated_at = NULL WHERE number = :number
      """;
  private static final String SCORE =
      "SELECT coalesce(avg(stars), 0) AS average, count(stars) AS count FROM complaint";

  /** False when the same press has filed before. */
  boolean insert(Handle tx, NewComplaint complaint, Handling handling, Instant now) {
    Scene place = complaint.place();
    return tx.createUpdate(INSERT)
            .bind("citizen", complaint.citizen())
            .bind("reporter", complaint.reporter())
            .bind("title", complaint.title())
            .bind("category", complaint.category().name())
            .bind("regionCode", place.regionCode())
            .bind("regionName", place.regionName())
            .bind("street", place.street())
            .bind("latitude", place.latitude())
            .bind("longitude", place.longitude())
            .bind("happenedOn", complaint.happenedOn())
            .bind("description", complaint.description())
            .bind("photo", complaint.photo())
            .bind("language", complaint.language().code())
            .bind("unit", handling.unit())
            .bind("dueAt", handling.dueAt())
            .bind("remindAt", handling.remindAt())
            .bind("actionId", complaint.actionId())
            .bind("now", now)
            .execute()
        == 1;
  }

  Complaint byAction(Handle db, String actionId) {
    return db.createQuery(BY_ACTION)
        .bind("actionId", actionId)
        .map((row, context) -> toComplaint(row))
        .one();
  }

  Optional<Complaint> find(Handle db, long number) {
    return db.createQuery(FIND)
        .bind("number", number)
        .map((row, context) -> toComplaint(row))
        .findOne();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Complaint> lock(Handle tx, long number) {
    return tx.createQuery(LOCK)
        .bind("number", number)
        .map((row, context) -> toComplaint(row))
        .findOne();
  }

  List<Complaint> ofCitizen(Handle db, String citizen, long before, int limit) {
    return db.createQuery(OF_CITIZEN)
        .bind("citizen", citizen)
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> toComplaint(row))
        .list();
  }

  List<Complaint> forOfficer(Handle db, Shelf shelf, long before, int limit) {
    Status status = shelf.status();
    return db.createQuery(FOR_OFFICER)
        .bind("status", status == null ? null : status.name())
        .bind("unit", shelf.unit())
        .bind("urgent", shelf.urgent())
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> toComplaint(row))
        .list();
  }

  List<ComplaintEvent> events(Handle db, long number) {
    return db.createQuery(EVENTS)
        .bind("number", number)
        .map(
            (row, context) ->
                new ComplaintEvent(
                    row.getTimestamp("happened_at").toInstant(),
                    ComplaintEvent.Kind.valueOf(row.getString("kind")),
                    Status.valueOf(row.getString("status")),
                    row.getString("note")))
        .list();
  }

  /** False when the same press or form has been seen before. */
  boolean addEvent(Handle tx, long number, String actionId, ComplaintEvent event) {
    return tx.createUpdate(ADD_EVENT)
            .bind("number", number)
            .bind("now", event.at())
            .bind("kind", event.kind().name())
            .bind("status", event.status().name())
            .bind("note", event.note())
            .bind("actionId", actionId)
            .execute()
        == 1;
  }

  void change(Handle tx, long number, Status status, @Nullable Integer stars, Instant now) {
    tx.createUpdate(CHANGE)
        .bind("number", number)
        .bind("status", status.name())
        .bind("stars", stars)
        .bind("now", now)
        .execute();
  }

  /** From now on it is handled so; what was reminded of or too late before is forgotten. */
  void handle(Handle tx, long number, Handling handling) {
    tx.createUpdate(HANDLE)
        .bind("number", number)
        .bind("unit", handling.unit())
        .bind("dueAt", handling.dueAt())
        .bind("remindAt", handling.remindAt())
        .execute();
  }

  Score score(Handle db) {
    return db.createQuery(SCORE)
        .map((row, context) -> new Score(row.getDouble("average"), row.getLong("count")))
        .one();
  }

  private static Complaint toComplaint(ResultSet row) throws SQLException {
    return new Complaint(
        row.getLong("number"),
        row.getString("citizen"),
        row.getString("reporter"),
        row.getString("title"),
        Category.valueOf(row.getString("category")),
        new Scene(
            row.getString("region_code"),
            row.getString("region_name"),
            row.getString("street"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)),
        row.getObject("happened_on", LocalDate.class),
        row.getString("description"),
        row.getObject("photo_id", UUID.class),
        Language.find(row.getString("language")).orElse(Language.INDONESIAN),
        Status.valueOf(row.getString("status")),
        row.getObject("stars", Integer.class),
        new Handling(
            row.getString("unit"),
            instant(row, "due_at"),
            instant(row, "remind_at"),
            instant(row, "reminded_at"),
            instant(row, "escalated_at")),
        row.getTimestamp("filed_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
