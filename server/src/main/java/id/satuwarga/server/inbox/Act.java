package id.satuwarga.server.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.satuwarga.server.notice.Broadcast;
import java.util.Locale;

/** What citizens do with notices in their inbox, one or many at once. */
enum Act {
  READ(InboxEvent.Kind.READ),
  ARCHIVE(InboxEvent.Kind.ARCHIVED),
  RESTORE(InboxEvent.Kind.RESTORED),
  DELETE(InboxEvent.Kind.DELETED),
  /** Of what has a due date only. */
  DONE(InboxEvent.Kind.DONE);

  private final InboxEvent.Kind event;

  Act(InboxEvent.Kind event) {
    this.event = event;
  }

  /** Whether it can be done to this one. */
  boolean suits(Broadcast broadcast) {
    return this != DONE || broadcast.due() != null;
  }

  /** What is told of it. */
  InboxEvent.Kind event() {
    return event;
  }

  @JsonCreator
  static Act ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
