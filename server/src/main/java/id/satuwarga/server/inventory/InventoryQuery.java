package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** Which apps to list; each may be left out. The words are those of the contract. */
record InventoryQuery(
    Optional<String> typed,
    Optional<OpdCode> opd,
    Optional<RegionCode> region,
    Optional<String> status,
    Optional<String> users,
    Optional<String> category,
    Optional<String> platform) {}
