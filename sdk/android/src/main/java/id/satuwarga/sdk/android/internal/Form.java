package id.satuwarga.sdk.android.internal;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.List;
import java.util.Optional;

/** The inputs of one Screen, judged by the Screen's own rules. */
final class Form {
  private final Screen screen;
  private final List<Field> fields;

  Form(Screen screen, Language language, List<Field> fields) {
    this.screen = screen.in(language);
    this.fields = fields;
  }

  Action write(Action action) {
    Action written = action;
    for (Field field : fields) {
      written = field.write(written);
    }
    return written;
  }

  /** Whether all fits; says at each input what does not, and takes back what was said before. */
  int judge(Action action) {
    int wrong = 0;
    for (Input judged : screen.corrected(action).inputs()) {
      // what the OPD had said about an input stays with a corrected Screen: judge it without
      Optional<String> problem = fits(judged, action) ? Optional.empty() : judged.problem();
      wrong += problem.isPresent() ? 1 : 0;
      String words = problem.flatMap(own -> judged.errorMessage()).orElse(problem.orElse(""));
      fieldOf(judged).ifPresent(field -> field.showProblem(words));
    }
    return wrong;
  }

  /** The input whose file is being chosen; empty for none. */
  String choosing() {
    return fields.stream()
        .filter(Field::isChoosing)
        .map(field -> field.input().id())
        .findFirst()
        .orElse("");
  }

  /** Waits for the file that was being chosen for this input. */
  void goOnChoosing(String inputId) {
    fields.stream()
        .filter(field -> field.input().id().equals(inputId))
        .forEach(Field::goOnChoosing);
  }

  /** Empties what the citizen had emptied. */
  void clearUnless(Action draft) {
    for (Field field : fields) {
      if (!draft.has(field.input().id())) {
        field.clear();
      }
    }
  }

  /** The first input at which something is wrong. */
  Optional<Field> firstWrong() {
    return fields.stream().filter(Field::hasProblem).findFirst();
  }

  private static boolean fits(Input input, Action action) {
    return Screen.titled("?").input(input).accepts(action);
  }

  private Optional<Field> fieldOf(Input input) {
    return fields.stream().filter(field -> field.input().id().equals(input.id())).findFirst();
  }
}
