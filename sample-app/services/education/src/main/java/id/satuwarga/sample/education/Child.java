package id.satuwarga.sample.education;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a citizen wants to send to school.
 *
 * @param average of the report, asked for by the way of achievement only
 */
record Child(String name, LocalDate birthDate, @Nullable BigDecimal average) {}
