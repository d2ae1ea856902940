package org.example.queue;

import java.util.ArrayList;
import java.util.List;

/** Who waits at the puskesmas today; a real one has a table. */
public final class QueueBook {
  private final List<String> names = new ArrayList<>();

  /** The next number. */
  public synchronized String take(String name) {
    names.add(name);
    return String.format("A-%02d", names.size());
  }

  /** How many wait. */
  public synchronized int waiting() {
    return names.size();
  }
}
