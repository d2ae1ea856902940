package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Paragraph;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Storage;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.testkit.SuggestionBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class LanguageMutants {
  private LanguageMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "a Screen speaks the language of the visit",
        english("/", (indonesian, english) -> english.in(Language.INDONESIAN)));
    all.put(
        "what a press shows speaks the language of the visit",
        Mutant.act(
            (box, visit, action, context) -> {
              Screen good = box.act(visit, action, context);
              boolean done = good.page().filter(it -> it.startsWith("/suggestions")).isPresent();
              return done ? good.in(Language.INDONESIAN) : good;
            }));
    all.put(
        "the words of a page differ by language",
        english(
            "/",
            (indonesian, english) ->
                of(indonesian.title(), indonesian.elements(), english.buttons())));
    all.put(
        "the words of its buttons differ by language",
        english(
            "/",
            (indonesian, english) ->
                of(english.title(), english.elements(), indonesian.buttons())));
    all.put(
        "the labels of its inputs differ by language",
        english(
            "/new",
            (indonesian, english) ->
                of(english.title(), indonesian.elements(), english.buttons()).at("/new")));
    all.put(
        "a page asks the same in both languages",
        english(
            "/new",
            (indonesian, english) ->
                of(
                        english.title(),
                        english.elements().stream()
                            .filter(it -> !(it instanceof Input in && in.id().equals("body")))
                            .toList(),
                        english.buttons())
                    .at("/new")));
    all.put(
        "a page offers the same in both languages",
        english("/", (indonesian, english) -> of(english.title(), english.elements(), List.of())));
    all.put(
        "a page shows as much in both languages",
        english(
            "/",
            (indonesian, english) ->
                of(
                    english.title(),
                    english.elements().stream().filter(it -> !isSecondLine(it)).toList(),
                    english.buttons())));
    all.put("a no is told in the language of the visit", refuses("Salah", "Salah", "Cari lagi."));
    all.put("a no says what to do", refuses("Salah", "Wrong", " "));
    all.put(
        "reasons at inputs are told in the language of the visit",
        Mutant.act(
            (box, visit, action, context) -> {
              Screen told = box.act(visit, action, context);
              for (Input input : told.in(Language.INDONESIAN).inputs()) {
                if (input.problem().isPresent()) {
                  told = told.problem(input.id(), "Isian salah.");
                }
              }
              return told;
            }));
    return all;
  }

  private interface Change {
    Screen of(Screen indonesian, Screen english);
  }

  /** Shows English readers something else at this route. */
  private static Mutant english(String route, Change change) {
    return Mutant.open(
        (box, visit, context) -> {
          Screen good = box.open(visit, context);
          boolean changed =
              visit.route().equals(route)
                  && visit.language() == Language.ENGLISH
                  && visit.findParam("before").isEmpty();
          return changed ? change.of(indonesian(box, visit, context), good) : good;
        });
  }

  private static Screen indonesian(SuggestionBox box, Visit english, Context context) {
    Visit visit = Visit.at(SuggestionBox.MANIFEST, english.page());
    return box.open(
        visit,
        Context.of(visit, context.subject())
            .claim("name", context.claim("name").orElse("-"))
            .clock(context.clock())
            .storage(Storage.of(context.storage().entries())));
  }

  private static Screen of(String title, List<Element> elements, List<Button> buttons) {
    Screen screen = Screen.titled(title);
    for (Element element : elements) {
      screen = screen.add(element);
    }
    for (Button button : buttons) {
      screen = screen.button(button);
    }
    return screen;
  }

  private static boolean isSecondLine(Element element) {
    return element instanceof Paragraph line && line.text().startsWith("All that");
  }

  private static Mutant refuses(String title, String english, String detail) {
    return Mutant.open(
        (box, visit, context) -> {
          if (visit.findParam("number").filter("satuwarga-tidak-ada"::equals).isPresent()) {
            throw new Refusal(Text.of(title, english), Text.of(detail, detail));
          }
          return box.open(visit, context);
        });
  }
}
