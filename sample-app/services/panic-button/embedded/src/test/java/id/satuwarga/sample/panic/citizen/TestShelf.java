package id.satuwarga.sample.panic.citizen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shelf that is as full as the test is long. */
final class TestShelf implements KeptPresses.Shelf {
  private final Map<String, Press> presses = new LinkedHashMap<>();

  @Override
  public synchronized List<Press> all() {
    return new ArrayList<>(presses.values());
  }

  @Override
  public synchronized void add(Press press) {
    presses.put(press.id(), press);
  }

  @Override
  public synchronized void remove(String pressId) {
    presses.remove(pressId);
  }
}
