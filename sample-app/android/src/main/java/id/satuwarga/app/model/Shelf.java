package id.satuwarga.app.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where short texts are kept on this phone between two starts. Called from any thread. */
public interface Shelf {
  /** What lies there; the other when nothing does. */
  String get(String key, String otherwise);

  /** Puts it there instead of what was. */
  void put(String key, String value);

  /** Takes it away. */
  void remove(String key);

  /** One that forgets when the app ends; for tests. */
  static Shelf inMemory() {
    Map<String, String> kept = new ConcurrentHashMap<>();
    return new Shelf() {
      @Override
      public String get(String key, String otherwise) {
        return kept.getOrDefault(key, otherwise);
      }

      @Override
      public void put(String key, String value) {
        kept.put(key, value);
      }

      @Override
      public void remove(String key) {
        kept.remove(key);
      }
    };
  }
}
