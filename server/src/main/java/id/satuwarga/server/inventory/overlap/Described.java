package id.satuwarga.server.inventory.overlap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an app when it is compared with others.
 *
 * @param placeNames names of the territory, which tell nothing of the app
 * @param about descriptions, in any language
 * @param users whom it is for, as the register says; null where nobody said. Not part of what a
 *     verdict was about, so that those of before hold
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
    @JsonIgnore @Nullable String users,
    List<String> addresses,
    @Nullable String packageName) {}
