package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an app when it is compared with others.
 *
 * @param placeNames names of the territory, which tell nothing of the app
 * @param about descriptions, in any language
 * @param addresses where it is used and where its source is
 */
public record Described(
    String id,
    RegionCode place,
    List<String> placeNames,
    String name,
    @Nullable String shortName,
    List<String> about,
    List<String> data,
    List<String> categories,
    List<String> addresses,
    @Nullable String packageName) {}
