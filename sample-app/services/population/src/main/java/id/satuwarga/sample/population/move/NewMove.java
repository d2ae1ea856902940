package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move as a citizen files it.
 *
 * @param actionId id of the press; the same press files once
 * @param attachment proof of the new home, if the citizen sent one
 */
public record NewMove(
    String actionId,
    String subject,
    String familyCard,
    List<String> movers,
    Destination to,
    LocalDate on,
    MoveReason reason,
    @Nullable UUID attachment,
    Language language) {}
