package id.satuwarga.sdk.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where an app keeps the citizen's session between its starts: one secret text. On a phone in a
 * file that a key of the device's own key store encrypts. Called by one thread at a time.
 *
 * <pre>{@code
 * CitizenApp app =
 *     SatuWarga.at("https://satuwarga.go.id").citizen(SessionKeeper.inMemory(), "Ponsel Siti");
 * }</pre>
 */
public interface SessionKeeper {
  /** What was saved last; nothing when nobody is signed in. */
  Optional<String> load();

  /** Keeps this instead of what was there; returns when it is safe. */
  void save(String secret);

  /** Forgets it. */
  void clear();

  /** Keeps it as long as the program runs; for tests. */
  static SessionKeeper inMemory() {
    AtomicReference<@Nullable String> kept = new AtomicReference<>();
    return new SessionKeeper() {
      @Override
      public Optional<String> load() {
        return Optional.ofNullable(kept.get());
      }

      @Override
      public void save(String secret) {
        kept.set(secret);
      }

      @Override
      public void clear() {
        kept.set(null);
      }
    };
  }
}
