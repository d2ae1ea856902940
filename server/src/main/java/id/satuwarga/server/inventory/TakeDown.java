package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
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

  /** A step with its proof. */
  record Done(Step step, String proof, UUID by, Instant at) {}

  /** The last step: it is gone, and this is no longer paid. */
  record Finish(long yearlySaving, UUID by, Instant at) {}

  List<Step> missing() {
    return Arrays.stream(Step.values())
        .filter(step -> done.stream().noneMatch(one -> one.step() == step))
        .toList();
  }
}
