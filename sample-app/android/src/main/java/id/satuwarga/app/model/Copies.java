package id.satuwarga.app.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.android.Vault;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Copies of what the server said, sealed, for when it is not reached. Used on the main thread. */
@Singleton
public final class Copies {
  private final Vault vault;
  private final Server server;

  /** One after the other: what was kept last is what is found. */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "copies");
            made.setDaemon(true);
            return made;
          });

  private final AtomicInteger citizens = new AtomicInteger();

  @Inject
  public Copies(Vault vault, Server server) {
    this.vault = vault;
    this.server = server;
  }

  /** Keeps what anybody may see. */
  public void keep(String name, String copy) {
    thread.execute(() -> vault.remember(name, copy));
  }

  /** Keeps what is the citizen's own; whoever signs out meanwhile leaves nothing behind. */
  public void keepOwn(String name, String copy) {
    int whose = citizens.get();
    thread.execute(
        () -> {
          if (isHere(whose)) {
            vault.remember(name, copy);
          }
          if (!isHere(whose)) {
            vault.forget(name);
          }
        });
  }

  /** The citizen signed out: what of theirs was not kept yet is not kept for the next one. */
  void left() {
    int unused = citizens.incrementAndGet();
  }

  private boolean isHere(int whose) {
    return whose == citizens.get() && server.app().isSignedIn();
  }

  public void forget(String name) {
    thread.execute(() -> vault.forget(name));
  }

  /** Tells the copy of this name and how old it is, on the main thread; nothing when none is. */
  public void find(String name, BiConsumer<String, Duration> found) {
    thread.execute(
        () ->
            recalled(name)
                .ifPresent(
                    copy -> {
                      Duration age = vault.age(name).orElse(Duration.ZERO);
                      server.onMain(() -> found.accept(copy, age));
                    }));
  }

  /** Does something with the vault, off the main thread and in turn. */
  void work(Runnable task) {
    thread.execute(task);
  }

  /** What cannot be read from the disk is as if it had not been kept. */
  private Optional<String> recalled(String name) {
    try {
      return vault.recall(name);
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** A list in one text. */
  static <T> String list(List<T> items, Function<T, String> json) {
    List<String> all = new ArrayList<>();
    items.forEach(item -> all.add(json.apply(item)));
    return "[" + String.join(",", all) + "]";
  }

  /** The list in such a text; what another version of the app wrote is left out. */
  static <T> List<T> list(String copy, Function<String, T> read) {
    List<T> items = new ArrayList<>();
    for (JsonElement each : JsonParser.parseString(copy).getAsJsonArray()) {
      item(each.toString(), read).ifPresent(items::add);
    }
    return items;
  }

  private static <T> Optional<T> item(String json, Function<String, T> read) {
    try {
      return Optional.of(read.apply(json));
    } catch (IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }
}
