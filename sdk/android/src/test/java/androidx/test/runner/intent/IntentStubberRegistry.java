package androidx.test.runner.intent;

/** Test-only stand-in: nothing is ever stubbed. */
public final class IntentStubberRegistry {
  private static volatile IntentStubber current;

  private IntentStubberRegistry() {}

  public static boolean isLoaded() {
    return current != null;
  }

  public static IntentStubber getInstance() {
    return current;
  }
}
