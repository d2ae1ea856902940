package id.satuwarga.server.notice;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenTraits;
import id.satuwarga.server.platform.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant of those who live there; what is left out asks for nothing.
 *
 * @param appIds whoever uses one of these mini-apps
 * @param ageFrom in full years, on the day somebody reads
 * @param language of the citizen's app
 * @param listId only people who were named, fixed when it goes out
 */
public record Narrowing(
    List<AppId> appIds,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    @Nullable String language,
    @Nullable UUID listId) {
  /** All who live there. */
  static final Narrowing NONE = new Narrowing(List.of(), null, null, null, null);

  public Narrowing {
    appIds = appIds == null ? List.of() : appIds.stream().distinct().sorted().toList();
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** What it asks of citizens on that day. */
  CitizenTraits on(LocalDate today) {
    return isNone()
        ? CitizenTraits.ANY
        : new CitizenTraits(
            Optional.ofNullable(ageTo).map(years -> today.minusYears(years + 1L)),
            Optional.ofNullable(ageFrom).map(today::minusYears),
            Optional.ofNullable(language).map(Language::ofTag),
            appIds.stream().map(AppId::value).collect(Collectors.toSet()));
  }
}
