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
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
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
      SELECT * FROM alarm WHERE citizen = :citizen AND (action_id = :actionId OR state IN ('WAITING', 'ACCEPTED'))
      ORDER BY (action_id = :actionId) DESC LIMIT 1
      """;
  private static final String FIND = "SELECT * FROM alarm WHERE number = :number";
  private static final String NEWEST =
      "SELECT * FROM alarm WHERE citizen = :citizen ORDER BY number DESC LIMIT :most";
  private static final String OPEN =
      """
      SELECT a.*, (SELECT count(*) FROM alarm b WHERE b.citizen = a.citizen AND b.state = 'FALSE_ALARM') AS false_before
      FROM alarm a WHERE a.state IN ('WAITING', 'ACCEPTED') ORDER BY a.number LIMIT 200
      """;
  private static final String ADD_EVENT =
      """
      INSERT INTO alarm_event (alarm, happened_at, kind, officer, action_id)
      VALUES (:alarm, :now, :kind, :officer, :actionId) ON CONFLICT (action_id) DO NOTHING
      """;
  private static final String EVENTS =
      "SELECT happened_at, kind FROM alarm_event WHERE alarm = :alarm ORDER BY id";
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
            .bind("regionName", place.regionName().orElse(place.region()))
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

  /** False when the same press or request has been seen before. */
  boolean addEvent(
      Handle tx,
      long alarm,
      EventKind kind,
      @Nullable String officer,
      String actionId,
      Instant now) {
    return tx.createUpdate(ADD_EVENT)
            .bind("alarm", alarm)
            .bind("now", now)
            .bind("kind", kind.name())
            .bind("officer", officer)
            .bind("actionId", actionId)
            .execute()
        == 1;
  }

  List<Alarm.Event> events(Handle db, long alarm) {
    return db.createQuery(EVENTS)
        .bind("alarm", alarm)
        .map(
            (row, context) ->
                new Alarm.Event(
                    row.getTimestamp("happened_at").toInstant(),
                    EventKind.valueOf(row.getString("kind")).words()))
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
        toPlace(row),
        row.getTimestamp("pressed_at").toInstant());
  }

  private static Place toPlace(ResultSet row) throws SQLException {
    Place place = Place.in(row.getString("region_code")).regionName(row.getString("region_name"));
    String street = row.getString("street");
    place = street.isEmpty() ? place : place.street(street);
    Double latitude = row.getObject("latitude", Double.class);
    return latitude == null ? place : place.position(latitude, row.getDouble("longitude"));
  }

  private static DeskAlarm toDesk(ResultSet row) throws SQLException {
    String street = row.getString("street");
    return new DeskAlarm(
        row.getLong("number"),
        AlarmState.valueOf(row.getString("state")),
        row.getString("name"),
        row.getString("phone"),
        (street.isEmpty() ? "" : street + ", ") + row.getString("region_name"),
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
