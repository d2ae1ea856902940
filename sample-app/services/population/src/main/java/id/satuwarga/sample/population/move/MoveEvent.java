package id.satuwarga.sample.population.move;

import java.time.Instant;

/** One step of a request. */
public record MoveEvent(Instant at, MoveStatus status, String note) {}
