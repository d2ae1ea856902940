package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which apps to list; each may be left out. The words are those of the contract.
 *
 * @param ids only these; all when there is none
 */
record InventoryQuery(
    Optional<String> typed,
    Optional<OpdCode> opd,
    Optional<RegionCode> region,
    Optional<String> status,
    Optional<String> users,
    Optional<String> category,
    Optional<String> platform,
    List<UUID> ids) {
  /** Leaves all of it out. */
  static final InventoryQuery ALL =
      new InventoryQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
}
