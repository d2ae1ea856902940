package id.satuwarga.sample.health.queue;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A queue number as a citizen asks for it.
 *
 * @param actionId id of the press; the same press takes one number
 */
public record NewTicket(
    String actionId,
    String subject,
    String clinic,
    LocalDate day,
    Need need,
    LocalTime arrivesAt,
    boolean priority) {}
