package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.ServiceVisits;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a citizen says of a service after one visit. */
record Feedback(
    UUID visitId,
    UUID id,
    AppId appId,
    OpdCode opd,
    RegionCode region,
    Marks marks,
    Optional<CaseState> state,
    Handling handling,
    LocalDate givenOn,
    Instant givenAt,
    Instant changedAt) {
  /** For so long it may be changed; figures are made when nothing can change any more. */
  static final Duration CHANGEABLE = Duration.ofDays(3);

  private static final int LOW = 2;

  /**
   * One mark for the whole, perhaps one for each of the nine elements, perhaps words.
   *
   * @param elements U1 to U9
   */
  record Marks(int rating, @Nullable List<Integer> elements, @Nullable String comment) {
    Optional<CaseState> state() {
      return rating <= LOW
          ? Optional.of(CaseState.OPEN)
          : comment == null ? Optional.empty() : Optional.of(CaseState.NOTED);
    }

    @Override
    public String toString() {
      return "Marks[***]";
    }
  }

  /** What the OPD made of it. */
  record Handling(Optional<String> answer, Optional<String> reason, Optional<Instant> at) {
    static final Handling NONE = new Handling(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Feedback of(UUID visitId, ServiceVisits.ServiceVisit visit, Marks marks, Instant now) {
    return new Feedback(
        visitId,
        UUID.randomUUID(),
        visit.appId(),
        visit.opd(),
        visit.region(),
        marks,
        marks.state(),
        Handling.NONE,
        LocalDate.ofInstant(now, RegionZone.of(visit.region()).zone()),
        now,
        now);
  }

  Instant changeableUntil() {
    return givenAt.plus(CHANGEABLE);
  }

  boolean isChangeableAt(Instant now) {
    return now.isBefore(changeableUntil()) && state.filter(CaseState::isHandled).isEmpty();
  }

  Feedback changed(Marks other, Instant now) {
    return new Feedback(
        visitId, id, appId, opd, region, other, other.state(), handling, givenOn, givenAt, now);
  }
}
