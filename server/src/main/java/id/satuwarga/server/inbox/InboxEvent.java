package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an inbox. Of an item that has been deleted since, the item is null.
 */
record InboxEvent(long seq, Kind kind, NoticeId noticeId, @Nullable InboxItem item) {
  /** What can happen; the words are those of the stream. */
  enum Kind {
    ITEM("item"),
    READ("read"),
    DELETED("deleted"),
    ARCHIVED("archived"),
    RESTORED("restored"),
    DONE("done");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no event " + word);
    }
  }
}
