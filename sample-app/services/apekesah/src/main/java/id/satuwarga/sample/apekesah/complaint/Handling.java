package id.satuwarga.sample.apekesah.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a complaint, and until when.
 *
 * @param unit code of the office
 * @param dueAt when its next answer is due; null once the complaint is closed
 * @param remindAt when the office is reminded: the last quarter of its time begins
 * @param remindedAt when it was
 * @param escalatedAt when it was too late and the complaint went to the head of the city
 */
public record Handling(
    String unit,
    @Nullable Instant dueAt,
    @Nullable Instant remindAt,
    @Nullable Instant remindedAt,
    @Nullable Instant escalatedAt) {
  private static final int QUARTER = 4;

  /** From now on, for a complaint that has come to this status. */
  static Handling by(Unit unit, Status status, Instant now) {
    if (status.closed()) {
      return new Handling(unit.code(), null, null, null, null);
    }
    Duration time = unit.timeFor(status);
    Instant due = now.plus(time);
    return new Handling(unit.code(), due, due.minus(time.dividedBy(QUARTER)), null, null);
  }

  public boolean isEscalated() {
    return escalatedAt != null;
  }

  /** Reminded of, or too late already. */
  public boolean isUrgent() {
    return remindedAt != null || isEscalated();
  }
}
