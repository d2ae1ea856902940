package id.satuwarga.server.region;

import java.util.List;

/** A territory with the chain of those around it, from the province down. */
public record Region(
    RegionCode code, Level level, String name, List<RegionName> parents, RegionZone timeZone) {
  public Region {
    parents = List.copyOf(parents);
  }
}
