package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place the tour came to: by a page of the manifest, a link, or a press. */
final class Stop {
  /** How one gets there. */
  enum Way {
    PAGE,
    LINK,
    PRESS
  }

  private final Way way;
  private final String asked;
  private final Answer answer;
  private final @Nullable Press press;
  private final @Nullable Screen screen;

  private Stop(Way way, String asked, Answer answer, @Nullable Press press) {
    this.way = way;
    this.asked = asked;
    this.answer = answer;
    this.press = press;
    this.screen = answer.screen().orElse(null);
  }

  static Stop opened(Way way, String address, Answer answer) {
    return new Stop(way, address, answer, null);
  }

  static Stop pressed(Press press, Answer answer) {
    return new Stop(Way.PRESS, press.address(), answer, press);
  }

  Way way() {
    return way;
  }

  Answer answer() {
    return answer;
  }

  Optional<Screen> screen() {
    return Optional.ofNullable(screen);
  }

  Optional<Press> press() {
    return Optional.ofNullable(press);
  }

  /** What was asked for. */
  String asked() {
    return asked;
  }

  /** Where the Screen stands. */
  String address() {
    return screen == null ? asked : screen.page().orElse(asked);
  }

  @Override
  public String toString() {
    return press == null ? asked : press.toString();
  }
}
