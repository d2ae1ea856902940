package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Whose calls failed among the last so many that counted; safe to use from several threads. */
final class RecentFailures {
  private final int length;
  private final Deque<Optional<CitizenId>> calls = new ArrayDeque<>();

  RecentFailures(int length) {
    this.length = length;
  }

  synchronized void success() {
    add(Optional.empty());
  }

  /** True, and it counts from now on, when no other failure of the citizen is among them. */
  synchronized boolean isFirstOf(CitizenId citizen) {
    Optional<CitizenId> failed = Optional.of(citizen);
    if (calls.contains(failed)) {
      return false;
    }
    add(failed);
    return true;
  }

  synchronized void clear() {
    calls.clear();
  }

  private void add(Optional<CitizenId> failed) {
    if (calls.size() == length) {
      calls.removeFirst();
    }
    calls.addLast(failed);
  }
}
