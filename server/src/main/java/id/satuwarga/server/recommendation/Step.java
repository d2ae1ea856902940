package id.satuwarga.server.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody does with a request: from which states, and to which. */
enum Step {
  ASK(RequestState.ASKED),
  QUESTION(RequestState.QUESTIONED),
  ANSWER(RequestState.ASKED),
  COMMITTEE(RequestState.COMMITTEE),
  GRANT(RequestState.GRANTED),
  REFUSE(RequestState.REFUSED),
  TAKE_BACK(RequestState.WITHDRAWN),
  WITHDRAW_LETTER(RequestState.WITHDRAWN);

  private final RequestState to;

  Step(RequestState to) {
    this.to = to;
  }

  /** Whether it is taken from this state. */
  boolean leaves(RequestState state) {
    return switch (state) {
      case ASKED -> this == QUESTION || this == COMMITTEE || this == REFUSE || this == TAKE_BACK;
      case QUESTIONED -> this == ANSWER || this == TAKE_BACK;
      case COMMITTEE -> this == QUESTION || this == GRANT || this == REFUSE || this == TAKE_BACK;
      case GRANTED -> this == WITHDRAW_LETTER;
      case REFUSED, WITHDRAWN, EXPIRED -> false;
    };
  }

  RequestState to() {
    return to;
  }

  /** The word of the contract. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word of the audit record. */
  String deed() {
    return "recommendation." + word().replace('_', '-');
  }
}
