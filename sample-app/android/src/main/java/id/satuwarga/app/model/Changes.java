package id.satuwarga.app.model;

import java.util.ArrayList;
import java.util.List;

/** Those who show a model; used on the main thread only. */
public final class Changes {
  private final List<Runnable> watchers = new ArrayList<>();

  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  public void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  /** Tells all of them; one may leave while it is told. */
  void tell() {
    new ArrayList<>(watchers).forEach(Runnable::run);
  }
}
