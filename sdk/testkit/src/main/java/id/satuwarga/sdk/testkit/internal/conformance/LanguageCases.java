package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.Citizen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bahasa Indonesia and English, each complete. */
final class LanguageCases {
  private LanguageCases() {}

  static List<Case> all() {
    return new CaseList("Languages")
        .add("a Screen speaks the language of the visit", LanguageCases::spoken)
        .add("what a press shows speaks the language of the visit", LanguageCases::spokenAfterPress)
        .add("the words of a page differ by language", LanguageCases::differ)
        .add("the words of its buttons differ by language", LanguageCases::buttonsDiffer)
        .add("the labels of its inputs differ by language", LanguageCases::labelsDiffer)
        .add("a page asks the same in both languages", LanguageCases::sameInputs)
        .add("a page offers the same in both languages", LanguageCases::sameButtons)
        .add("a page shows as much in both languages", LanguageCases::sameElements)
        .add("a no is told in the language of the visit", LanguageCases::refusals)
        .add("a no says what to do", LanguageCases::refusalsHelp)
        .add("reasons at inputs are told in the language of the visit", LanguageCases::problems)
        .all();
  }

  private static void spoken(Subject it, List<String> broken) {
    for (Citizen citizen : Arrays.asList(it.citizen(), it.english())) {
      for (String page : it.tour().plainPages()) {
        speaks(it.open(citizen, page), citizen.language(), page, broken);
      }
    }
  }

  private static void spokenAfterPress(Subject it, List<String> broken) {
    for (FilledForm form : Forms.of(it)) {
      for (Citizen citizen : Arrays.asList(it.citizen(), it.english())) {
        Answer answer = it.act(citizen, form.again());
        speaks(answer, citizen.language(), form.again().toString(), broken);
      }
    }
  }

  private static void speaks(Answer answer, Language language, String what, List<String> broken) {
    Optional<Language> told = answer.screen().flatMap(Screen::language);
    if (told.isPresent() && told.get() != language) {
      broken.add(what + " answers " + language.code() + " with " + told.get().code());
    }
  }

  private static void differ(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      if (Speech.of(both.indonesian).body().equals(Speech.of(both.english).body())) {
        broken.add(both.page + " says the same words in both");
      }
    }
  }

  private static void buttonsDiffer(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      List<String> words = Speech.of(both.indonesian).buttons();
      if (!words.isEmpty() && words.equals(Speech.of(both.english).buttons())) {
        broken.add(both.page + " has buttons " + words + " in both");
      }
    }
  }

  private static void labelsDiffer(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      List<String> words = Speech.of(both.indonesian).labels();
      if (!words.isEmpty() && words.equals(Speech.of(both.english).labels())) {
        broken.add(both.page + " has labels " + words + " in both");
      }
    }
  }

  private static void sameInputs(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      same(both.page, ids(both.indonesian), ids(both.english), broken);
    }
  }

  private static void sameButtons(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      same(both.page, targets(both.indonesian), targets(both.english), broken);
    }
  }

  private static void sameElements(Subject it, List<String> broken) {
    for (Both both : Both.of(it)) {
      same(both.page, shapes(both.indonesian), shapes(both.english), broken);
    }
  }

  private static void same(
      String page, List<String> indonesian, List<String> english, List<String> broken) {
    if (!indonesian.equals(english)) {
      broken.add(page + " has " + indonesian + ", and in English " + english);
    }
  }

  private static List<String> ids(Screen screen) {
    return screen.inputs().stream().map(Input::id).collect(Collectors.toList());
  }

  private static List<String> targets(Screen screen) {
    return screen.buttons().stream()
        .map(button -> button.isSubmit() + " " + button.target())
        .collect(Collectors.toList());
  }

  private static List<String> shapes(Screen screen) {
    return screen.elements().stream()
        .filter(element -> !(element instanceof Input))
        .map(element -> element.getClass().getSimpleName())
        .collect(Collectors.toList());
  }

  private static void refusals(Subject it, List<String> broken) {
    for (String page : refused(it)) {
      String indonesian = it.open(it.citizen(), page).problem("title");
      String english = it.open(it.english(), page).problem("title");
      if (indonesian.equals(english)) {
        broken.add(page + " is refused with \"" + english + "\" in both");
      }
    }
  }

  private static void refusalsHelp(Subject it, List<String> broken) {
    for (String page : refused(it)) {
      Answer answer = it.open(it.citizen(), page);
      if (answer.problem("title").trim().isEmpty() || answer.problem("detail").trim().isEmpty()) {
        broken.add(page + " is refused with \"" + answer.problem("title") + "\" and no word more");
      }
    }
  }

  /** Pages of things that are not there. */
  private static List<String> refused(Subject it) {
    List<String> refused =
        it.manifest().pages().stream()
            .map(page -> page.replaceAll("\\{[^}]*}", "satuwarga-tidak-ada"))
            .filter(page -> page.contains("satuwarga-tidak-ada"))
            .filter(page -> it.open(it.citizen(), page).isRefusal())
            .collect(Collectors.toList());
    Subject.skipUnless(!refused.isEmpty(), "no page says no");
    return refused;
  }

  private static void problems(Subject it, List<String> broken) {
    for (FilledForm form : Forms.of(it)) {
      List<String> indonesian = told(it.act(it.citizen(), form.again().empty()));
      List<String> english = told(it.act(it.english(), form.again().empty()));
      if (!indonesian.isEmpty() && indonesian.equals(english)) {
        broken.add(form.again() + " says " + english + " in both");
      }
    }
  }

  private static List<String> told(Answer answer) {
    return answer
        .screen()
        .map(
            screen ->
                screen.inputs().stream()
                    .map(input -> input.problem().orElse(""))
                    .filter(problem -> !problem.isEmpty())
                    .collect(Collectors.toList()))
        .orElse(Collections.emptyList());
  }

  /** A page as it is read in each language. */
  private static final class Both {
    final String page;
    final Screen indonesian;
    final Screen english;

    Both(String page, Screen indonesian, Screen english) {
      this.page = page;
      this.indonesian = indonesian;
      this.english = english;
    }

    static List<Both> of(Subject it) {
      List<Both> all = new ArrayList<>();
      for (String page : it.tour().plainPages()) {
        Optional<Screen> indonesian = it.open(it.citizen(), page).screen();
        Optional<Screen> english = it.open(it.english(), page).screen();
        if (indonesian.isPresent() && english.isPresent()) {
          all.add(new Both(page, indonesian.get(), english.get()));
        }
      }
      return all;
    }
  }
}
