package id.satuwarga.sample.socialaid.aid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Aid for one quarter.
 *
 * @param period first day of the quarter
 * @param paidOn null while it is planned
 */
public record Grant(Benefit benefit, LocalDate period, long amount, @Nullable LocalDate paidOn) {}
