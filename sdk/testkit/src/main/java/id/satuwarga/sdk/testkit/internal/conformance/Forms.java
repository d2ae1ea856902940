package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.internal.Form;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of a mini-app that the suite could fill in. */
final class Forms {
  private static final int MOST = 5;

  private Forms() {}

  /** Some of them; the case is left out where there is none. */
  static List<FilledForm> of(Subject it) {
    List<FilledForm> forms = it.tour().forms().stream().limit(MOST).collect(Collectors.toList());
    Subject.skipUnless(
        !forms.isEmpty(), "no form was done; say in examples() what fits its inputs");
    return forms;
  }

  /** Whether some input holds this already. */
  static boolean prefilled(Screen screen, String words) {
    return Form.of(screen).json().toString().contains(words);
  }
}
