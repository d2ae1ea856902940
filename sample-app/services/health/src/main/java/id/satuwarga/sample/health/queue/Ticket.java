package id.satuwarga.sample.health.queue;

import java.time.LocalDate;
import java.time.LocalTime;

/** A queue number as it stands. */
public record Ticket(
    long id,
    Clinic clinic,
    LocalDate day,
    int number,
    Need need,
    LocalTime arrivesAt,
    boolean priority,
    boolean cancelled) {

  /** As it is called out: {@code A-012}. */
  public String label() {
    return "%s-%03d".formatted(need.letter(), number);
  }

  public String page() {
    return "/queue/" + id;
  }

  public LocalTime likelyAt() {
    return clinic.calls(number);
  }
}
