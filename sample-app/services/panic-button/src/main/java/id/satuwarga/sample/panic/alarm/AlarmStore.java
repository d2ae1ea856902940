package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The SQL of alarms; every method works inside the caller's transaction. */
final class AlarmStore {
  private static final String INSERT =
      """
      INSERT INTO alarm (citizen, name, phone, language, region_code, region_name, street, latitude, longitude, state, action_id,
        pressed_at, raised_at)
      VALUES (:citizen, :name, :phone, :language, :region, :regionName, :street, :latitude::float8, :longitude::float8, 'WAITING',
        :actionId, :pressedAt, :now)
      ON CONFLICT DO NOTHING
      """;
  private static final String OPEN_OR_SAME =
      """
      SELECT * FROM alarm WHERE citizen = :citizen AND (action_id = :actionId OR state IN ('WAITING', 'ACCEPTED', 'ON_THE_WAY'))
      ORDER BY (action_id = :actionId) DESC LIMIT 1
      """;
  private static final String FIND = "SELECT * FROM alarm WHERE number = :number";
  private static final String NEWEST =
      "SELECT * FROM alarm WHERE citizen = :citizen ORDER BY number DESC LIMIT :most";
  private static final String AT_THE_DESK =
      """
      SELECT a.*, (SELECT count(*) FROM alarm b WHERE b.citizen = a.citizen AND b.state = 'FALSE_ALARM' AND b.number < a.number)
        AS false_before
      FROM alarm a\s""";
  private static final String OPEN =
      AT_THE_DESK
          + "WHERE a.state IN ('WAITING', 'ACCEPTED', 'ON_THE_WAY')"
          + " ORDER BY (a.state = 'WAITING') DESC, a.number LIMIT 2000";
  private static final String OVER =
      AT_THE_DESK + "WHERE a.state IN ('CLOSED', 'FALSE_ALARM') ORDER BY a.number DESC LIMIT :most";
  private static final String ADD_EVENT =
      """
      INSERT INTO alarm_event (alarm, happened_at, kind, officer, officer_name, note, action_id)
      VALUES (:alarm, :now, :kind, :officer, :officerName, :note, :actionId) ON CONFLICT (action_id) DO NOTHING
      """;
  private static final String EVENTS = "SELECT * FROM alarm_event WHERE alarm = :alarm ORDER BY id";
  private static final String IS_DONE =
      "SELECT count(*) FROM alarm_event WHERE alarm = :alarm AND kind = :kind AND action_id = :actionId";
  private static final String CHANGE =
      "UPDATE alarm SET state = :state, officer = coalesce(:officer, officer) WHERE number ="
          + " :number";

  /** False when the press has been seen before, or one of this caller is open. */
  boolean insert(Handle tx, Press press, Instant now) {
    Press.Caller caller = press.caller();
    Place place = press.place();
    return tx.createUpdate(INSERT)
            .bind("citizen", caller.subject())
            .bind("name", caller.name())
            .bind("phone", caller.phone())
            .bind("language", caller.language().code())
            .bind("region", place.region())
            .bind("regionName", place.regionName().orElse(""))
            .bind("street", place.street().orElse(""))
            .bind("latitude", boxed(place.latitude()))
            .bind("longitude", boxed(place.longitude()))
            .bind("actionId", press.id())
            .bind("pressedAt", press.pressedAt())
            .bind("now", now)
            .execute()
        == 1;
  }

  Optional<AlarmRow> openOrSame(Handle db, String citizen, String actionId) {
    return db.createQuery(OPEN_OR_SAME)
        .bind("citizen", citizen)
        .bind("actionId", actionId)
        .map((row, context) -> toRow(row))
        .findOne();
  }

  Optional<AlarmRow> find(Handle db, long number) {
    return db.createQuery(FIND).bind("number", number).map((row, context) -> toRow(row)).findOne();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<AlarmRow> lock(Handle tx, long number) {
    return tx.createQuery(FIND + " FOR UPDATE")
        .bind("number", number)
        .map((row, context) -> toRow(row))
        .findOne();
  }

  List<AlarmRow> newest(Handle db, String citizen, int most) {
    return db.createQuery(NEWEST)
        .bind("citizen", citizen)
        .bind("most", most)
        .map((row, context) -> toRow(row))
        .list();
  }

  List<DeskAlarm> open(Handle db) {
    return db.createQuery(OPEN).map((row, context) -> toDesk(row)).list();
  }

  List<DeskAlarm> over(Handle db, int most) {
    return db.createQuery(OVER).bind("most", most).map((row, context) -> toDesk(row)).list();
  }

  Optional<DeskAlarm> atTheDesk(Handle db, long number) {
    return db.createQuery(AT_THE_DESK + "WHERE a.number = :number")
        .bind("number", number)
        .map((row, context) -> toDesk(row))
        .findOne();
  }

  /** By the caller; false when the same press has been seen before. */
  boolean addEvent(Handle tx, long alarm, EventKind kind, String actionId, Instant now) {
    return event(tx, alarm, kind, actionId, now)
            .bind("officer", (String) null)
            .bind("officerName", "")
            .bind("note", "")
            .execute()
        == 1;
  }

  /** By an officer; false when the same request has been seen before. */
  boolean addEvent(Handle tx, OfficerStep step, Instant now) {
    return event(tx, step.alarm(), step.kind(), step.requestId(), now)
            .bind("officer", step.officer().id())
            .bind("officerName", step.officer().name())
            .bind("note", step.note())
            .execute()
        == 1;
  }

  /** Whether this very request did this before. */
  boolean isDone(Handle tx, OfficerStep step) {
    return tx.createQuery(IS_DONE)
            .bind("alarm", step.alarm())
            .bind("kind", step.kind().name())
            .bind("actionId", step.requestId())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  List<Alarm.Event> events(Handle db, long alarm) {
    return db.createQuery(EVENTS)
        .bind("alarm", alarm)
        .map(
            (row, context) ->
                new Alarm.Event(
                    row.getTimestamp("happened_at").toInstant(),
                    EventKind.valueOf(row.getString("kind")).toCaller(row.getString("note"))))
        .list();
  }

  List<DeskEvent> record(Handle db, long alarm) {
    return db.createQuery(EVENTS)
        .bind("alarm", alarm)
        .map(
            (row, context) ->
                new DeskEvent(
                    row.getTimestamp("happened_at").toInstant(),
                    EventKind.valueOf(row.getString("kind")).toOfficers(),
                    row.getString("officer_name"),
                    row.getString("note")))
        .list();
  }

  void change(Handle tx, long number, AlarmState state, @Nullable String officer) {
    tx.createUpdate(CHANGE)
        .bind("number", number)
        .bind("state", state.name())
        .bind("officer", officer)
        .execute();
  }

  private static AlarmRow toRow(ResultSet row) throws SQLException {
    return new AlarmRow(
        row.getLong("number"),
        row.getString("citizen"),
        Language.find(row.getString("language")).orElse(Language.INDONESIAN),
        AlarmState.valueOf(row.getString("state")),
        Objects.requireNonNullElse(row.getString("officer"), ""),
        toPlace(row),
        row.getTimestamp("pressed_at").toInstant());
  }

  private static Place toPlace(ResultSet row) throws SQLException {
    Place place = Place.in(row.getString("region_code"));
    String name = row.getString("region_name");
    String street = row.getString("street");
    place = name.isEmpty() ? place : place.regionName(name);
    place = street.isEmpty() ? place : place.street(street);
    Double latitude = row.getObject("latitude", Double.class);
    return latitude == null ? place : place.position(latitude, row.getDouble("longitude"));
  }

  private static Update event(Handle tx, long alarm, EventKind kind, String actionId, Instant now) {
    return tx.createUpdate(ADD_EVENT)
        .bind("alarm", alarm)
        .bind("now", now)
        .bind("kind", kind.name())
        .bind("actionId", actionId);
  }

  private static DeskAlarm toDesk(ResultSet row) throws SQLException {
    return new DeskAlarm(
        row.getLong("number"),
        AlarmState.valueOf(row.getString("state")),
        row.getString("name"),
        row.getString("phone"),
        Stream.of(row.getString("street"), row.getString("region_name"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", ")),
        row.getObject("latitude", Double.class),
        row.getObject("longitude", Double.class),
        row.getString("officer"),
        row.getTimestamp("pressed_at").toInstant(),
        row.getLong("false_before"));
  }

  private static @Nullable Double boxed(OptionalDouble degrees) {
    return degrees.isPresent() ? degrees.getAsDouble() : null;
  }
}
