package id.satuwarga.server.recommendation;

import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A moratorium as its readers see it. */
record MoratoriumView(
    UUID moratoriumId,
    RegionCode region,
    LocalDate firstDay,
    LocalDate lastDay,
    String legalBasis,
    Moratorium.Extensions extensions,
    Instant setAt,
    Optional<Instant> liftedAt) {

  static MoratoriumView of(Moratorium one) {
    return new MoratoriumView(
        one.id(),
        one.region(),
        one.firstDay(),
        one.lastDay(),
        one.legalBasis(),
        one.extensions(),
        one.setAt(),
        one.liftedAt());
  }
}
