package id.satuwarga.sdk.android;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a mini-app's few texts are kept with a citizen: a shelf for each mini-app and citizen, of
 * which no other mini-app knows. Called off the main thread, by several at once.
 */
public interface CitizenStorage {
  /** One that forgets when the app ends; for tests and for a first try. */
  static CitizenStorage inMemory() {
    Map<String, Map<String, String>> shelves = new ConcurrentHashMap<>();
    return new CitizenStorage() {
      @Override
      public Map<String, String> load(String appId, String subject) {
        return shelves.getOrDefault(appId + "/" + subject, Collections.emptyMap());
      }

      @Override
      public void save(String appId, String subject, Map<String, String> entries) {
        shelves.put(appId + "/" + subject, new HashMap<>(entries));
      }
    };
  }

  /** All that this mini-app keeps with this citizen; empty at first. */
  Map<String, String> load(String appId, String subject);

  /** Keeps this instead of what was there. */
  void save(String appId, String subject, Map<String, String> entries);
}
