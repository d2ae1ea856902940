package id.satuwarga.server.push;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries in this process's hands of which no row tells yet; it is over when each has one. */
final class Portion {
  private final UUID id;
  private final AtomicInteger open;

  Portion(UUID id, int deliveries) {
    this.id = id;
    this.open = new AtomicInteger(deliveries);
  }

  UUID id() {
    return id;
  }

  /** One more is out of these hands; true with the last. */
  boolean settle() {
    return open.decrementAndGet() == 0;
  }
}
