package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of an evaluation set: an app in the contract's words, and the truth about it.
 *
 * @param purpose apps of one purpose do the same; they are duplicates where one's territory lies in
 *     the other's, and kin elsewhere
 * @param how what was done to a hidden duplicate; null for one that is not hidden
 */
public record Entry(
    String id, String opd, String region, Facts facts, String purpose, @Nullable String how) {

  /** What of an app is told; {@code status} is in it for import, not for us. */
  public record Facts(
      String name,
      @Nullable String shortName,
      @Nullable Localized description,
      String status,
      String users,
      @Nullable List<String> categories,
      @Nullable String landingUrl,
      @Nullable String packageName,
      @Nullable List<String> dataHeld) {}

  /** What the finder is told of it. */
  public Described described(Regions regions) {
    RegionCode place = new RegionCode(region);
    Localized about = facts.description();
    return new Described(
        id,
        place,
        Stream.concat(place.ancestors().stream(), Stream.of(place))
            .map(code -> regions.get(code).name())
            .toList(),
        facts.name(),
        facts.shortName(),
        about == null
            ? List.of()
            : Stream.of(about.id(), about.en()).filter(Objects::nonNull).toList(),
        facts.dataHeld() == null ? List.of() : facts.dataHeld(),
        facts.categories() == null ? List.of() : facts.categories(),
        facts.users(),
        facts.landingUrl() == null ? List.of() : List.of(facts.landingUrl()),
        facts.packageName());
  }
}
