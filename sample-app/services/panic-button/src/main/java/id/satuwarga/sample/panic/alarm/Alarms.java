package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sample.panic.citizen.PanicPort;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules of alarms: a caller has one open at most, an officer accepts before closing, both may
 * say that it was false, and every step leaves a line and, where the caller did not take it, a
 * notice.
 */
public final class Alarms implements PanicPort {
  private final Jdbi database;
  private final Outbox outbox;
  private final String app;
  private final Clock clock;
  private final AlarmStore store = new AlarmStore();

  /**
   * @param app id of the mini-app in whose name notices go out
   */
  public Alarms(Jdbi database, NoticeOutbox outbox, String app, Clock clock) {
    this.database = database;
    this.outbox = new Outbox(outbox);
    this.app = app;
    this.clock = clock;
  }

  @Override
  public Alarm press(Press press) {
    return database.inTransaction(
        tx -> {
          boolean raised = store.insert(tx, press, clock.instant());
          Optional<AlarmRow> found = store.openOrSame(tx, press.caller().subject(), press.id());
          if (found.isEmpty()) {
            // the alarm that stood in the way was closed just now: this call is one of its own
            raised = store.insert(tx, press, clock.instant());
            found = store.openOrSame(tx, press.caller().subject(), press.id());
          }
          AlarmRow alarm = found.orElseThrow(Alarms::unknown);
          EventKind kind = raised ? EventKind.RAISED : EventKind.PRESSED_AGAIN;
          store.addEvent(tx, alarm.number(), kind, press.id(), clock.instant());
          return whole(tx, alarm);
        });
  }

  /** Somebody else's alarm is as unknown as one that never was. */
  @Override
  public Optional<Alarm> find(String subject, long number) {
    return database.withHandle(
        db ->
            store
                .find(db, number)
                .filter(alarm -> alarm.citizen().equals(subject))
                .map(alarm -> whole(db, alarm)));
  }

  @Override
  public List<Alarm> newest(String subject, int most) {
    return database.withHandle(
        db -> store.newest(db, subject, most).stream().map(alarm -> whole(db, alarm)).toList());
  }

  @Override
  public Alarm cancel(String subject, long number, String actionId) {
    return database.inTransaction(
        tx -> {
          AlarmRow alarm =
              store
                  .lock(tx, number)
                  .filter(found -> found.citizen().equals(subject))
                  .orElseThrow(Alarms::unknown);
          if (alarm.state().isOpen()
              && store.addEvent(
                  tx, number, EventKind.CANCELLED_BY_CITIZEN, actionId, clock.instant())) {
            store.change(tx, number, AlarmState.FALSE_ALARM, null);
          }
          return whole(tx, store.find(tx, number).orElseThrow(Alarms::unknown));
        });
  }

  /** What waits for an officer or is being attended; those nobody has accepted stand first. */
  public List<DeskAlarm> open() {
    return database.withHandle(store::open);
  }

  /** What is over, the newest first. */
  public List<DeskAlarm> over(int most) {
    return database.withHandle(db -> store.over(db, most));
  }

  public Optional<DeskAlarm> atTheDesk(long number) {
    return database.withHandle(db -> store.atTheDesk(db, number));
  }

  /** What happened to it and who did it, the first first. */
  public List<DeskEvent> record(long number) {
    return database.withHandle(db -> store.record(db, number));
  }

  /** The officer takes it on: the siren goes off, the caller is told. */
  public void accept(long number, DutyOfficer officer, String requestId) {
    byOfficer(new OfficerStep(number, officer, requestId, EventKind.ACCEPTED, ""));
  }

  /** Somebody has set out. */
  public void setOut(long number, DutyOfficer officer, String requestId) {
    byOfficer(new OfficerStep(number, officer, requestId, EventKind.ON_THE_WAY, ""));
  }

  /** Help was given. */
  public void close(long number, DutyOfficer officer, String requestId) {
    byOfficer(new OfficerStep(number, officer, requestId, EventKind.CLOSED, ""));
  }

  /**
   * Nobody needed help.
   *
   * @param reason the caller reads it
   */
  public void callFalse(long number, DutyOfficer officer, String requestId, String reason) {
    byOfficer(new OfficerStep(number, officer, requestId, EventKind.CANCELLED_BY_OFFICER, reason));
  }

  private void byOfficer(OfficerStep step) {
    database.useTransaction(
        tx -> {
          AlarmRow alarm = store.lock(tx, step.alarm()).orElseThrow(AlarmRefusal::unknown);
          if (store.isDone(tx, step)) {
            return;
          }
          if (!step.fits(alarm.state())) {
            throw AlarmRefusal.standsElsewhere(alarm);
          }
          if (!store.addEvent(tx, step, clock.instant())) {
            throw AlarmRefusal.usedKey();
          }
          store.change(tx, step.alarm(), step.next(), step.officer().name());
          outbox.put(tx, AlarmNotice.of(app, alarm, step));
        });
  }

  private Alarm whole(Handle db, AlarmRow alarm) {
    return alarm.with(store.events(db, alarm.number()));
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Alarm tidak ditemukan", "Alarm not found"),
        Text.of("Kembali ke daftar alarm Anda.", "Go back to your alarms."));
  }
}
