package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.miniapp.Screen;

/** An answer, waited for while the main thread goes on. */
final class Heard implements Answer {
  private Screen screen;
  private Trouble trouble;
  Thread thread;

  @Override
  public void shows(Screen shown) {
    screen = shown;
    thread = Thread.currentThread();
  }

  @Override
  public void fails(Trouble why) {
    trouble = why;
    thread = Thread.currentThread();
  }

  boolean isTold() {
    return screen != null || trouble != null;
  }

  void await() {
    Looking.until(this::isTold, "an answer");
  }

  Screen screen() {
    await();
    if (screen == null) {
      throw new AssertionError("no Screen but " + trouble);
    }
    return screen;
  }

  Trouble trouble() {
    await();
    if (trouble == null) {
      throw new AssertionError("no trouble but " + screen);
    }
    return trouble;
  }
}
