package id.satuwarga.server.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Deliveries that FCM did not take and that come again while their lease lasts. They wait in this
 * process's hands, so that an attempt that fails costs the database nothing; what a killed process
 * held comes free when the lease is over, which is later than FCM said. Only so many: the rest is
 * written down.
 */
final class Retries {
  /** An attempt begun so long before the lease's end is over and written down by then. */
  static final Duration SPARE = Duration.ofSeconds(30);

  private final PriorityQueue<DeliveryRepository.Later> held =
      new PriorityQueue<>(Comparator.comparing(DeliveryRepository.Later::until));

  /** False when it has to be written down. */
  synchronized boolean hold(DeliveryRepository.Later later, int most) {
    return held.size() < most && later.until().isBefore(last(later)) && held.add(later);
  }

  /** When its next attempt has to begin at the latest. */
  private static Instant last(DeliveryRepository.Later later) {
    return later.delivery().leaseEnd().minus(SPARE);
  }

  /** Whose time has come, the first of them first; not those for which it is too late here. */
  synchronized List<DeliveryRepository.Later> due(Instant now, int most) {
    List<DeliveryRepository.Later> due = new ArrayList<>();
    List<DeliveryRepository.Later> late = new ArrayList<>();
    while (due.size() < most && !held.isEmpty() && !held.element().until().isAfter(now)) {
      DeliveryRepository.Later next = held.remove();
      (now.isBefore(last(next)) ? due : late).add(next);
    }
    held.addAll(late);
    return due;
  }

  /** Those that must not wait here any more: their lease ends, or their notice is halted. */
  synchronized List<DeliveryRepository.Later> leaving(Instant now, Predicate<Delivery> halted) {
    List<DeliveryRepository.Later> leaving = new ArrayList<>();
    held.removeIf(
        one -> (!now.isBefore(last(one)) || halted.test(one.delivery())) && leaving.add(one));
    return leaving;
  }

  synchronized int size() {
    return held.size();
  }
}
