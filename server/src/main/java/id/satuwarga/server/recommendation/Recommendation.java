package id.satuwarga.server.recommendation;

import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A request with its clock, and the letter if it was granted. */
record Recommendation(
    UUID id,
    RegionCode region,
    RequestDraft draft,
    RequestState written,
    Instant askedAt,
    LocalDate dueOn,
    Optional<Wait> pause,
    Optional<Letter> letter) {

  /** Since when, and until when, the OPD is waited for. */
  record Wait(LocalDate since, LocalDate until) {}

  /** What stands in the letter's row beside the file. */
  record Letter(
      String number,
      String code,
      Instant issuedAt,
      LocalDate validUntil,
      Optional<Instant> withdrawnAt,
      String sha256) {}

  /** The day it is in a territory. */
  static LocalDate day(RegionCode region, Instant now) {
    return LocalDate.ofInstant(now, RegionZone.of(region).zone());
  }

  /** As it stands on this day: an answer that did not come in time, a letter past its date. */
  RequestState state(LocalDate today) {
    boolean late =
        switch (written) {
          case QUESTIONED -> pause.filter(one -> one.until().isBefore(today)).isPresent();
          case GRANTED -> letter.filter(one -> one.validUntil().isBefore(today)).isPresent();
          default -> false;
        };
    return late ? RequestState.EXPIRED : written;
  }

  /** After a step on this day. The clock stands still while the OPD is asked something. */
  Recommendation after(Step step, LocalDate today, int answerDays) {
    long waited = pause.map(one -> ChronoUnit.DAYS.between(one.since(), today)).orElse(0L);
    Optional<Wait> next =
        step == Step.QUESTION
            ? Optional.of(new Wait(today, today.plusDays(answerDays)))
            : Optional.empty();
    return new Recommendation(
        id, region, draft, step.to(), askedAt, dueOn.plusDays(waited), next, letter);
  }

  Recommendation with(Letter issued) {
    return new Recommendation(
        id, region, draft, written, askedAt, dueOn, pause, Optional.of(issued));
  }
}
