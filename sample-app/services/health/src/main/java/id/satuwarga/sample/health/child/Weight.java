package id.satuwarga.sample.health.child;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a child weighed on a day. */
public record Weight(LocalDate on, BigDecimal kilograms) {}
