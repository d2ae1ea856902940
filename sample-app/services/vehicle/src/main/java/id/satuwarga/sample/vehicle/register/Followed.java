package id.satuwarga.sample.vehicle.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as one citizen follows it.
 *
 * @param ownerSince when the register of population said that it is their family's
 * @param remindDays how many days before the due date they want to hear of it
 */
public record Followed(
    Vehicle vehicle, @Nullable Instant ownerSince, @Nullable Integer remindDays) {}
