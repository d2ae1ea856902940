package id.satuwarga.app.model;

import id.satuwarga.sdk.client.SessionKeeper;
import java.util.Optional;

/** Keeps the session on a shelf of its own. */
public final class ShelfKeeper implements SessionKeeper {
  private static final String SESSION = "session";

  private final Shelf shelf;

  public ShelfKeeper(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Optional<String> load() {
    return Optional.of(shelf.get(SESSION, "")).filter(it -> !it.isEmpty());
  }

  @Override
  public void save(String secret) {
    shelf.put(SESSION, secret);
  }

  @Override
  public void clear() {
    shelf.remove(SESSION);
  }
}
