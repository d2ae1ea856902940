package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An alarm as its caller sees it. */
public final class Alarm {
  private final long number;
  private final AlarmState state;
  private final Place place;
  private final Instant pressedAt;
  private final List<Event> events;

  /**
   * @param number 0 for one that waits on the phone
   */
  public Alarm(long number, AlarmState state, Place place, Instant pressedAt, List<Event> events) {
    this.number = number;
    this.state = state;
    this.place = place;
    this.pressedAt = pressedAt;
    this.events = Collections.unmodifiableList(new ArrayList<>(events));
  }

  /** One that has not reached the police yet. */
  static Alarm kept(Press press) {
    return new Alarm(
        0, AlarmState.KEPT, press.place(), press.pressedAt(), Collections.<Event>emptyList());
  }

  /** One that was taken back before it reached the police. */
  static Alarm letGo(Press press) {
    return new Alarm(
        0,
        AlarmState.FALSE_ALARM,
        press.place(),
        press.pressedAt(),
        Collections.<Event>emptyList());
  }

  public long number() {
    return number;
  }

  /** As people say it: {@code PB-000042}. */
  public String label() {
    return label(number);
  }

  /** How people call the alarm of a number. */
  public static String label(long number) {
    return String.format(java.util.Locale.ROOT, "PB-%06d", number);
  }

  /** Where it stands in the mini-app. */
  public String page() {
    return number == 0 ? "/" : "/alarms/" + number;
  }

  public AlarmState state() {
    return state;
  }

  public Place place() {
    return place;
  }

  public Instant pressedAt() {
    return pressedAt;
  }

  /** What happened, the first first. */
  public List<Event> events() {
    return events;
  }

  /** What happened to an alarm, and when. */
  public static final class Event {
    private final Instant at;
    private final Text what;

    public Event(Instant at, Text what) {
      this.at = at;
      this.what = what;
    }

    public Instant at() {
      return at;
    }

    public Text what() {
      return what;
    }
  }
}
