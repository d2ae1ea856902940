package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;

/** A form, the press by which it was sent rightly filled in, and what came of it. */
final class FilledForm {
  private final Screen screen;
  private final Press press;
  private final Stop after;

  FilledForm(Screen screen, Press press, Stop after) {
    this.screen = screen;
    this.press = press;
    this.after = after;
  }

  Screen screen() {
    return screen;
  }

  /** The same press under a new id. */
  Press again() {
    return press.fresh();
  }

  Stop after() {
    return after;
  }

  boolean isDone() {
    return after.screen().isPresent() && !after.answer().hasProblems();
  }
}
