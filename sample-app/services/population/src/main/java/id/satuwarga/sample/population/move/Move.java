package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request to move as it stands.
 *
 * @param movers NIKs of those who move
 */
public record Move(
    long number,
    String subject,
    String familyCard,
    List<String> movers,
    Destination to,
    LocalDate on,
    MoveReason reason,
    Language language,
    MoveStatus status,
    Instant filedAt,
    Instant changedAt) {

  /** The number as people say it: {@code PD-42}. */
  public String label() {
    return "PD-" + number;
  }

  /** The mini-app's page for it. */
  public String page() {
    return "/moves/" + number;
  }

  /** Names the request only. */
  @Override
  public String toString() {
    return label();
  }
}
