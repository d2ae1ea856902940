package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.time.Instant;

/** A call for help: who, where, and when it was pressed, which may be before it arrives. */
public final class Press {
  private final String id;
  private final Caller caller;
  private final Place place;
  private final Instant pressedAt;

  /**
   * @param id of the act that confirmed it: the same press never raises two alarms
   */
  public Press(String id, Caller caller, Place place, Instant pressedAt) {
    this.id = id;
    this.caller = caller;
    this.place = place;
    this.pressedAt = pressedAt;
  }

  public String id() {
    return id;
  }

  public Caller caller() {
    return caller;
  }

  public Place place() {
    return place;
  }

  public Instant pressedAt() {
    return pressedAt;
  }

  /** Who calls for help. */
  public static final class Caller {
    private final String subject;
    private final String name;
    private final String phone;
    private final Language language;

    public Caller(String subject, String name, String phone, Language language) {
      this.subject = subject;
      this.name = name;
      this.phone = phone;
      this.language = language;
    }

    /** As the police know the citizen. */
    public String subject() {
      return subject;
    }

    public String name() {
      return name;
    }

    public String phone() {
      return phone;
    }

    /** In which the citizen wants to be told. */
    public Language language() {
      return language;
    }
  }
}
