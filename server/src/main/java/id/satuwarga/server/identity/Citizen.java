package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** A citizen as other slices may see one: the NIK only masked. */
public record Citizen(
    CitizenId id,
    String name,
    String nikMasked,
    Optional<RegionCode> homeRegion,
    Language language) {
  @Override
  public String toString() {
    return "Citizen[" + id + "]";
  }
}
