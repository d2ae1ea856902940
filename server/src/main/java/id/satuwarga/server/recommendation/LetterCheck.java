package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What anybody who holds a letter may know: what the letter says itself, and whether it holds. */
record LetterCheck(
    State state,
    String number,
    String opdName,
    String territory,
    RequestDraft.Act act,
    String appId,
    String name,
    List<String> functions,
    Instant issuedAt,
    LocalDate validUntil,
    Optional<Instant> withdrawnAt,
    String sha256) {

  /** Whether it holds today. */
  enum State {
    @JsonProperty("valid")
    VALID,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  static State stateOf(Recommendation.Letter letter, LocalDate today) {
    if (letter.withdrawnAt().isPresent()) {
      return State.WITHDRAWN;
    }
    return letter.validUntil().isBefore(today) ? State.EXPIRED : State.VALID;
  }
}
