package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stands.
 *
 * @param language in which the citizen is told about it
 * @param stars the citizen's mark from 1 to 5, given once after closing
 */
public record Complaint(
    long number,
    String citizen,
    String reporter,
    String title,
    Category category,
    Scene place,
    LocalDate happenedOn,
    String description,
    @Nullable UUID photo,
    Language language,
    Status status,
    @Nullable Integer stars,
    Handling handling,
    Instant filedAt,
    Instant changedAt) {

  /** The mini-app's page for it. */
  public String page() {
    return "/complaints/" + number;
  }

  /** The number as people say it: {@code APK-42}. */
  public String label() {
    return "APK-" + number;
  }

  public boolean canBeReopened() {
    return status.closed();
  }

  public boolean canBeRated() {
    return status == Status.DONE && stars == null;
  }
}
