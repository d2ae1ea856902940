package id.satuwarga.app.model;

import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Duration;
import java.util.function.Consumer;

/** What a page showed when the server was last reached. */
public final class KeptScreen {
  private final Screen screen;
  private final Duration age;

  KeptScreen(Screen screen, Duration age) {
    this.screen = screen;
    this.age = age;
  }

  /** Tells the one kept under this name; one that another version of the app kept is none. */
  static void find(Copies copies, String name, Consumer<KeptScreen> found) {
    copies.find(
        name,
        (copy, age) -> {
          try {
            found.accept(new KeptScreen(Screen.parse(copy), age));
          } catch (InvalidScreenException otherVersion) {
            copies.forget(name);
          }
        });
  }

  public Screen screen() {
    return screen;
  }

  public Duration age() {
    return age;
  }
}
