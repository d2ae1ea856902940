package id.satuwarga.server.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** By what a mini-app may be published with some functions: a letter, or a waiver of it. */
record Ground(
    Kind kind, UUID id, String name, Set<String> functions, LocalDate until, boolean withdrawn) {

  /** Which of the two. */
  enum Kind {
    LETTER,
    WAIVER
  }

  static Ground of(UUID id, Recommendation.Letter letter, Set<String> functions) {
    return new Ground(
        Kind.LETTER,
        id,
        letter.number(),
        functions,
        letter.validUntil(),
        letter.withdrawnAt().isPresent());
  }

  /** None while nobody has agreed. */
  static Optional<Ground> of(Waiver waiver) {
    return waiver
        .grant()
        .map(
            given ->
                new Ground(
                    Kind.WAIVER,
                    waiver.id(),
                    waiver.draft().rule(),
                    Set.copyOf(waiver.draft().functions()),
                    given.until(),
                    waiver.withdrawnAt().isPresent()));
  }

  boolean holds(LocalDate today) {
    return !withdrawn && !until.isBefore(today);
  }

  /**
   * Whether a function that went out by it may come back after it was off. A letter had to hold
   * when it was used, a waiver never gives more than its days.
   */
  boolean outlives(LocalDate today) {
    return kind == Kind.LETTER ? !withdrawn : holds(today);
  }
}
