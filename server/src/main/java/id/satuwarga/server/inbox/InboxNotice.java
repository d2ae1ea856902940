package id.satuwarga.server.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice opened: as the list shows it, and all it says. */
record InboxNotice(
    @JsonUnwrapped InboxItem item,
    String body,
    @Nullable String appName,
    @Nullable Instant readAt) {
  InboxNotice ofApp(@Nullable String name) {
    return new InboxNotice(item, body, name, readAt);
  }
}
