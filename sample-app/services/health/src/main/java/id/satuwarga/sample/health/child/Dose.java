package id.satuwarga.sample.health.child;

import id.satuwarga.sample.health.schedule.Vaccine;
import java.time.LocalDate;

/** A vaccine that was given. */
public record Dose(Vaccine vaccine, LocalDate on, String place, String batch) {}
