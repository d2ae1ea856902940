package id.satuwarga.sample.system;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The keepers of a system. Once it was told to stop, nobody new is let in. */
final class Crew {
  private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
  private boolean stopping;

  synchronized void take(Part part, Keeper keeper) {
    if (stopping) {
      throw Refusal.of("Dihentikan", "Stopped");
    }
    keepers.put(part, keeper);
    keeper.start();
  }

  OptionalLong pid(Part part) {
    return find(part).map(Keeper::pid).orElse(OptionalLong.empty());
  }

  boolean isReady(Part part) {
    return find(part).map(Keeper::isReady).orElse(false);
  }

  /** Stops these side by side and returns when the last is gone. */
  void stop(List<Part> parts, Duration grace) {
    synchronized (this) {
      stopping = true;
    }
    ExecutorService hands = Executors.newFixedThreadPool(parts.size());
    try {
      CompletableFuture<?>[] stops =
          parts.stream()
              .flatMap(part -> find(part).stream())
              .map(keeper -> CompletableFuture.runAsync(() -> keeper.stop(grace), hands))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(stops).join();
    } finally {
      hands.shutdown();
    }
  }

  private synchronized Optional<Keeper> find(Part part) {
    return Optional.ofNullable(keepers.get(part));
  }
}
