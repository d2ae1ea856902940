package id.satuwarga.sdk.opd.internal;

import id.satuwarga.sdk.opd.ActionLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the last acts of this program. */
public final class MemoryActionLog implements ActionLog {
  private static final int MOST = 10_000;

  private final Map<String, Optional<String>> acts =
      new LinkedHashMap<String, Optional<String>>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized boolean begin(String key) {
    return acts.putIfAbsent(key, Optional.empty()) == null;
  }

  @Override
  public synchronized Optional<String> find(String key) {
    return acts.getOrDefault(key, Optional.empty());
  }

  @Override
  public synchronized void finish(String key, String screen) {
    acts.put(key, Optional.of(screen));
  }

  @Override
  public synchronized void forget(String key) {
    acts.remove(key);
  }
}
