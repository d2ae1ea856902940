package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What else must be true of citizens, all of it; whatever is empty asks for nothing.
 *
 * @param bornAfter of whom no birth date is known, none is within bounds
 * @param apps having opened one of them within a year is enough
 */
public record CitizenTraits(
    Optional<LocalDate> bornAfter,
    Optional<LocalDate> bornUpTo,
    Optional<Language> language,
    Set<String> apps) {
  /** True of everybody. */
  public static final CitizenTraits ANY =
      new CitizenTraits(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  public CitizenTraits {
    apps = Set.copyOf(apps);
  }

  /** The same that {@link CitizenFilter#ROWS} asks of rows. */
  boolean admit(CitizenFacts facts) {
    return bornAfter.stream().allMatch(day -> facts.birthDate().filter(day::isBefore).isPresent())
        && bornUpTo.stream()
            .allMatch(day -> facts.birthDate().filter(born -> !born.isAfter(day)).isPresent())
        && language.stream().allMatch(facts.language()::equals)
        && (apps.isEmpty() || apps.stream().anyMatch(facts.apps()::contains));
  }
}
