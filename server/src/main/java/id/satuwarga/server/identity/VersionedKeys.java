package id.satuwarga.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys for one purpose: the newest makes new things, the older ones still know what they made. */
final class VersionedKeys<K> {
  private final TreeMap<Integer, K> keys;

  VersionedKeys(Map<Integer, K> keys) {
    this.keys = new TreeMap<>(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a purpose without a key");
    }
  }

  int newest() {
    return keys.lastKey();
  }

  K get(int version) {
    return find(version)
        .orElseThrow(() -> new IllegalStateException("there is no key of version " + version));
  }

  Optional<K> find(int version) {
    return Optional.ofNullable(keys.get(version));
  }
}
