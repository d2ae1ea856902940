package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A citizen as the table keeps one. */
record CitizenRow(
    CitizenId id,
    String upstreamHash,
    String nikHash,
    Buffer nikSealed,
    int nikSealVersion,
    String name,
    Optional<LocalDate> birthDate,
    Optional<String> phone,
    Optional<String> email,
    Optional<RegionCode> homeRegion,
    Language language,
    Instant joinedAt,
    Instant confirmedAt) {
  @Override
  public String toString() {
    return "CitizenRow[" + id + "]";
  }
}
