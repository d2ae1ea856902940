package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.miniapp.Screen;

/** An answer, waited for while the main thread goes on. */
final class Heard implements Answer {
  volatile Thread thread;
  private volatile Screen screen;
  private volatile Trouble trouble;

  @Override
  public void shows(Screen shown) {
    thread = Thread.currentThread();
    screen = shown;
  }

  @Override
  public void fails(Trouble why) {
    thread = Thread.currentThread();
    trouble = why;
  }

  boolean isTold() {
    return screen != null || trouble != null;
  }

  boolean isScreen() {
    return screen != null;
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
