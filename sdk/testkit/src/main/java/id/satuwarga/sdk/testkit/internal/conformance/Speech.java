package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.internal.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What a Screen says, by who says it. */
final class Speech {
  private final Screen screen;

  private Speech(Screen screen) {
    this.screen = screen;
  }

  static Speech of(Screen screen) {
    return new Speech(screen);
  }

  /** Every word, a line a piece. */
  String all() {
    return String.join("\n", Words.of(screen));
  }

  List<String> lines() {
    return Words.of(screen);
  }

  /** Every word but those on the buttons. */
  List<String> body() {
    List<String> lines = Words.of(screen);
    return lines.subList(0, lines.size() - screen.buttons().size());
  }

  List<String> buttons() {
    return screen.buttons().stream().map(Button::label).collect(Collectors.toList());
  }

  List<String> labels() {
    return screen.inputs().stream().map(Input::label).collect(Collectors.toList());
  }
}
