package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a citizen files it.
 *
 * @param reporter the name the citizen agreed to share
 * @param language in which the citizen is told about it
 * @param actionId id of the press; the same press files once
 */
public record NewComplaint(
    String actionId,
    String citizen,
    String reporter,
    String title,
    Category category,
    Scene place,
    LocalDate happenedOn,
    String description,
    @Nullable UUID photo,
    Language language) {}
