package id.satuwarga.server.identity;

import id.satuwarga.server.region.Region;
import java.util.List;
import java.util.Optional;

/** The citizen as they see themselves. */
record Me(
    CitizenId id,
    String name,
    String nikMasked,
    Optional<Region> homeRegion,
    String language,
    List<Role> roles) {

  /** What the citizen may do for an agency. */
  record Role(String role, String opd, Optional<String> opdName, String region) {}

  @Override
  public String toString() {
    return "Me[" + id + "]";
  }
}
