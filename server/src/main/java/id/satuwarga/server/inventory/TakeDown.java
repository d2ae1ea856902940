package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An app on its way out of use. Every step can be taken back until the last one, the saving. */
record TakeDown(
    UUID inventoryId,
    Optional<String> miniApp,
    Instant begunAt,
    List<Done> done,
    Optional<Told> notice,
    Optional<Look> look,
    Optional<Finish> finish) {
  TakeDown {
    done = List.copyOf(done);
  }

  /** What has to be done before an app may be gone. */
  enum Step {
    /** Exported or destroyed. */
    DATA,
    USERS_TOLD,
    REDIRECTED,
    CONTRACT_ENDED,
    SERVER_FREED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Step ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A step with its proof.
   *
   * @param excepted without what is asked for; the proof says why
   */
  record Done(Step step, String proof, boolean excepted, UUID by, Instant at) {}

  /** The notice to the users, and the last day that it names. */
  record Told(UUID id, LocalDate lastDay) {}

  /** Where the old address led. */
  record Look(OldAddress.Way way, UUID by, Instant at) {
    boolean arrivesSince(Instant earliest) {
      return way.outcome() == OldAddress.Outcome.ARRIVES && !at.isBefore(earliest);
    }
  }

  /** The last step: it is gone, and this is no longer paid. */
  record Finish(long yearlySaving, UUID by, Instant at) {}

  /** Ticked because the server knows it. */
  boolean isProved(Step step) {
    return done.stream().anyMatch(one -> one.step() == step && !one.excepted());
  }

  List<Step> missing() {
    return Arrays.stream(Step.values())
        .filter(step -> done.stream().noneMatch(one -> one.step() == step))
        .toList();
  }
}
