package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.internal.Host;
import id.satuwarga.sdk.testkit.internal.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen has before them: a Screen, a no, or the word that nobody knows. */
final class Sight {
  private static final List<String> UNKNOWN =
      Collections.singletonList("(no answer came: the outcome is not known)");

  private final @Nullable Screen screen;
  private final boolean refusal;
  private final List<String> lines;

  private Sight(@Nullable Screen screen, boolean refusal, List<String> lines) {
    this.screen = screen;
    this.refusal = refusal;
    this.lines = lines;
  }

  static Sight nothing() {
    return new Sight(null, false, Collections.emptyList());
  }

  static Sight unknown() {
    return new Sight(null, false, UNKNOWN);
  }

  static Sight of(Host host, byte[] call, MiniAppTester tester) {
    try {
      Screen shown = host.answer(call, tester.citizen(), tester.clock());
      return new Sight(shown, false, Words.of(shown));
    } catch (Refusal no) {
      String title = no.title().in(tester.citizen().language());
      String detail = no.detail().in(tester.citizen().language());
      return new Sight(null, true, Arrays.asList(title, detail));
    } catch (InvalidScreenException e) {
      throw new AssertionError("the app would refuse this Screen: " + e.getMessage(), e);
    } catch (Exception e) {
      throw new AssertionError("the mini-app failed; a citizen learns only that it is down", e);
    }
  }

  boolean hasScreen() {
    return screen != null;
  }

  boolean isRefusal() {
    return refusal;
  }

  boolean isUnknown() {
    return lines.equals(UNKNOWN);
  }

  Screen screen() {
    if (screen == null) {
      throw new AssertionError(
          (refusal ? "there is no Screen but a no:\n" : "no Screen:\n") + this);
    }
    return screen;
  }

  boolean shows(String words) {
    return lines.stream().anyMatch(line -> line.contains(words));
  }

  @Override
  public String toString() {
    return "  " + String.join("\n  ", lines);
  }
}
