package id.satuwarga.sdk.opd.internal;

import id.satuwarga.sdk.opd.ActionLog;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last acts of this program. */
public final class MemoryActionLog implements ActionLog {
  private static final int MOST = 10_000;

  private final Map<String, Standing> acts =
      new LinkedHashMap<String, Standing>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized Standing begin(String key) {
    Standing known = acts.putIfAbsent(key, Standing.busy());
    return known == null ? Standing.fresh() : known;
  }

  @Override
  public synchronized void finish(String key, String screen) {
    acts.put(key, Standing.done(screen));
  }

  @Override
  public synchronized void forget(String key) {
    acts.remove(key);
  }
}
