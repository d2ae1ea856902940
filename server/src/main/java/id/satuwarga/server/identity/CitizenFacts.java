package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What decides whether somebody belongs to an audience.
 *
 * @param apps ids of the mini-apps they have opened within a year
 */
public record CitizenFacts(
    Optional<RegionCode> home, Optional<LocalDate> birthDate, Language language, Set<String> apps) {
  /** Of whom nothing is known. */
  public static final CitizenFacts NONE =
      new CitizenFacts(Optional.empty(), Optional.empty(), Language.ID, Set.of());

  public CitizenFacts {
    apps = Set.copyOf(apps);
  }

  @Override
  public String toString() {
    return "CitizenFacts[***]";
  }
}
