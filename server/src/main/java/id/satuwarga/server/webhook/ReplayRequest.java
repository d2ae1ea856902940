package id.satuwarga.server.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events to send again: of this time, and of this end if one is named. */
record ReplayRequest(Instant since, @Nullable Instant until, @Nullable MessageState state) {
  List<MessageState> states() {
    return state == null ? List.of(MessageState.DELIVERED, MessageState.DEAD) : List.of(state);
  }
}
