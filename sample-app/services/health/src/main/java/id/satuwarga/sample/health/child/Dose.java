package id.satuwarga.sample.health.child;

import java.time.LocalDate;

/** A vaccine that was given. */
public record Dose(Vaccine vaccine, LocalDate on, String place, String batch) {}
