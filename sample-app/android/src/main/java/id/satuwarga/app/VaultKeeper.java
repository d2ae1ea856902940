package id.satuwarga.app;

import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.SessionKeeper;
import java.util.Optional;

/** Keeps the session sealed under the key of the device, and in memory once it was asked for. */
final class VaultKeeper implements SessionKeeper {
  private static final String SESSION = "session";

  private final Vault vault;
  private Optional<String> known = Optional.empty();
  private boolean asked;

  VaultKeeper(Vault vault) {
    this.vault = vault;
  }

  @Override
  public synchronized Optional<String> load() {
    if (!asked) {
      asked = true;
      known = vault.find(SESSION);
    }
    return known;
  }

  @Override
  public synchronized void save(String secret) {
    vault.keep(SESSION, secret);
    asked = true;
    known = Optional.of(secret);
  }

  /** Who signs out leaves nothing of theirs behind. */
  @Override
  public synchronized void clear() {
    vault.clear();
    asked = true;
    known = Optional.empty();
  }
}
