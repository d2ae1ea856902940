package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Says the names of the territories that a citizen chose, so that no OPD has to look them up. The
 * name is ours: one that came with the inputs is replaced or taken out.
 */
final class PlaceNames {
  private static final String CODE = "region";
  private static final String NAME = "region_name";
  private final Regions regions;

  @Inject
  PlaceNames(Regions regions) {
    this.regions = regions;
  }

  /** The inputs of an act, each place among them with its name. */
  JsonNode in(JsonNode inputs) {
    JsonNode named = inputs.deepCopy();
    for (JsonNode value : named) {
      if (value instanceof ObjectNode place) {
        place.remove(NAME);
        find(place.path(CODE).asText("")).ifPresent(name -> place.put(NAME, name));
      }
    }
    return named;
  }

  /** With its parents up to the regency: {@code Belian, Batam Kota, Kota Batam}. */
  private Optional<String> find(String code) {
    return RegionCode.find(code).flatMap(regions::find).map(PlaceNames::full);
  }

  private static String full(Region region) {
    StringBuilder name = new StringBuilder(region.name());
    for (int at = region.parents().size() - 1; at > 0; at--) {
      name.append(", ").append(region.parents().get(at).name());
    }
    return name.toString();
  }
}
