package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import java.util.HashSet;
import java.util.Set;

/**
 * What an act met: notices that are there, and those of them that it changed. Doing twice is doing
 * once, so a notice may be there and unchanged.
 */
record ActOutcome(Set<NoticeId> there, Set<NoticeId> changed) {
  static final ActOutcome NONE = new ActOutcome(Set.of(), Set.of());

  ActOutcome and(ActOutcome other) {
    Set<NoticeId> all = new HashSet<>(there);
    all.addAll(other.there);
    Set<NoticeId> moved = new HashSet<>(changed);
    moved.addAll(other.changed);
    return new ActOutcome(all, moved);
  }
}
