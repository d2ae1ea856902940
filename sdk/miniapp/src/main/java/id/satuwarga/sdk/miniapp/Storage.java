package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Quota;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A few small texts that a mini-app keeps with one citizen: no other mini-app and no other citizen
 * gets to them. At most 50 keys, 4,096 bytes a value, 16,384 bytes of keys and values in all. What
 * is put or removed counts once the Screen has been answered; a {@link Refusal} or a fault changes
 * nothing. It asks for {@code storage} among the {@code req_permissions} of the manifest.
 *
 * <pre>{@code
 * String puskesmas = context.storage().find("puskesmas").orElse("Batam Kota");
 * context.storage().put("puskesmas", action.choice("puskesmas"));
 * }</pre>
 */
public final class Storage {
  private final Map<String, String> before;
  private final Map<String, String> now;

  private Storage(Map<String, String> held) {
    this.before = Collections.unmodifiableMap(new TreeMap<>(held));
    this.now = new TreeMap<>(held);
  }

  /**
   * One that holds this. For hosts and tests.
   *
   * @throws IllegalArgumentException when it is over the quota
   */
  public static Storage of(Map<String, String> held) {
    return new Storage(judged(held));
  }

  /** What stands under the key, if anything does. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(now.get(key));
  }

  /**
   * Keeps the value under the key, in place of any other.
   *
   * @param key 1 to 64 of {@code a-z 0-9 . _ -}
   * @throws IllegalArgumentException when the quota does not allow it; nothing is changed then
   */
  public void put(String key, String value) {
    Map<String, String> after = new TreeMap<>(now);
    after.put(key, value);
    judged(after);
    now.put(key, value);
  }

  /** Forgets what stands under the key. */
  public void remove(String key) {
    now.remove(key);
  }

  /** All keys, in alphabetical order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(new TreeSet<>(now.keySet()));
  }

  /** All that is held now, by key. For hosts that keep it themselves. */
  public Map<String, String> entries() {
    return Collections.unmodifiableMap(new TreeMap<>(now));
  }

  /** What is new or other than it was. */
  Map<String, String> added() {
    Map<String, String> added = new TreeMap<>(now);
    added.entrySet().removeAll(before.entrySet());
    return added;
  }

  /** What was there and is no more. */
  Set<String> removed() {
    Set<String> removed = new TreeSet<>(before.keySet());
    removed.removeAll(now.keySet());
    return removed;
  }

  /** Tells its size only: what is kept of a citizen belongs in no log. */
  @Override
  public String toString() {
    return "Storage of " + now.size() + " keys";
  }

  private static Map<String, String> judged(Map<String, String> all) {
    Optional<String> breach = Quota.breach(all);
    if (breach.isPresent()) {
      throw new IllegalArgumentException("what is stored of a citizen " + breach.get());
    }
    return all;
  }
}
