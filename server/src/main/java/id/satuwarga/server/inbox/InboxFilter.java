package id.satuwarga.server.inbox;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.WordSearch;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list.
 *
 * @param archived those put away; without it, those that are not
 */
record InboxFilter(
    boolean unread,
    boolean archived,
    @Nullable String category,
    @Nullable OpdCode opd,
    @Nullable WordSearch search) {
  static final InboxFilter ALL = new InboxFilter(false, false, null, null, null);
  static final InboxFilter UNREAD = new InboxFilter(true, false, null, null, null);

  /** Somebody looks for something that is no word. */
  boolean findsNothing() {
    return search != null && search.isEmpty();
  }

  /** Whether it is of the right kind; words are looked for elsewhere. */
  boolean takes(InboxItem item) {
    return (!unread || !item.read())
        && archived == item.isArchived()
        && (category == null || category.equals(item.category()))
        && (opd == null || opd.equals(item.opd()));
  }
}
