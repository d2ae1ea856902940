package id.satuwarga.server.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satuwarga.server.notice.Attachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice opened: as the list shows it, and all it says. */
record InboxNotice(
    @JsonUnwrapped InboxItem item,
    String body,
    @Nullable String appName,
    @Nullable Instant readAt,
    List<Attachment> attachments) {
  InboxNotice ofApp(@Nullable String name) {
    return new InboxNotice(item, body, name, readAt, attachments);
  }

  InboxNotice with(List<Attachment> files) {
    return new InboxNotice(item, body, appName, readAt, files);
  }
}
