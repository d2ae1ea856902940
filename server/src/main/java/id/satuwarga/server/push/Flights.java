package id.satuwarga.server.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * What is under way at a sender. One that gets no answer within some six round trips gives its
 * place to another, up to so many in all, so that an FCM that hangs keeps nobody waiting.
 */
final class Flights {
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private final Deque<Flight> young = new ArrayDeque<>();
  private int quick;
  private int all;

  /** One message on its way. */
  static final class Flight {
    private final long begin = System.nanoTime();
    private boolean slow;
    private boolean over;
  }

  synchronized Flight begin() {
    Flight flight = new Flight();
    young.add(flight);
    quick++;
    all++;
    return flight;
  }

  /** Answers how many are left that hold a place. */
  synchronized int end(Flight flight) {
    flight.over = true;
    all--;
    if (!flight.slow) {
      quick--;
    }
    return quick;
  }

  /** For how many more there is a place. */
  synchronized int room(PushSender sender) {
    long now = System.nanoTime();
    Flight oldest = young.peek();
    while (oldest != null && (oldest.over || now - oldest.begin > SLOW_NANOS)) {
      if (!oldest.over) {
        oldest.slow = true;
        quick--;
      }
      young.remove();
      oldest = young.peek();
    }
    return Math.min(sender.atOnce() - quick, sender.inAll() - all);
  }
}
