package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

final class ScreenMutants {
  private ScreenMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "every Screen is one that an app shows",
        Mutant.door(
            (good, request) ->
                Answers.opens(request, "/suggestions/1")
                    ? Answers.changed(good.send(request), "\"1.5\"", "\"1.6\"")
                    : good.send(request)));
    all.put("no Screen is larger than 128 kB", one(ScreenMutants::large));
    all.put("no Screen is empty", one(good -> Screen.titled(good.title())));
    all.put(
        "no two inputs of a Screen have the same label",
        one(
            good ->
                good.input(Input.text("a", "Catatan"))
                    .input(Input.text("b", "Catatan"))
                    .submit("note", "Simpan")));
    all.put(
        "no two buttons of a Screen have the same words",
        one(good -> good.openPage("/", "Buka").openPage("/new", "Buka")));
    all.put(
        "at most one button stands out",
        one(
            good ->
                good.button(Button.open("/", "Satu").positive())
                    .button(Button.open("/new", "Dua").positive())));
    all.put("every form can be sent", one(good -> good.input(Input.text("a", "Catatan"))));
    all.put(
        "what is filled in beforehand fits",
        one(
            good ->
                good.input(
                        Input.date("day", "Hari")
                            .max(LocalDate.of(2026, 1, 1))
                            .value(LocalDate.of(2026, 2, 2)))
                    .submit("note", "Simpan")));
    all.put(
        "links within lead to pages of the manifest",
        one(good -> good.openPage("/entah", "Entah")));
    all.put("a Screen stands at a page of the manifest", one(good -> good.at("/entah")));
    all.put("a list can be paged to its end", pages(ScreenMutants::endless));
    all.put("no page of a list repeats a row", pages(ScreenMutants::repeating));
    all.put(
        "every image is there",
        Mutant.door(
            (good, request) ->
                request.path().startsWith("/images/") && good.send(request).status() == 200
                    ? Answers.problem(404)
                    : good.send(request)));
    all.put("times are written for people", one(good -> good.text("2026-11-22T03:30:00Z")));
    all.put("no word of a program is left over", one(good -> good.text("Petugas: null")));
    all.put("text is plain, without mark-up", one(good -> good.text("Sangat <b>penting</b>")));
    return all;
  }

  private static Mutant one(UnaryOperator<Screen> change) {
    return Mutant.shows("/suggestions/{number}", change);
  }

  private static Screen large(Screen good) {
    Screen large = good;
    for (int part = 0; part < 40; part++) {
      large = large.text("panjang ".repeat(480));
    }
    return large;
  }

  private static Mutant pages(UnaryOperator<Screen> older) {
    return Mutant.open(
        (box, visit, context) -> {
          Screen good = box.open(visit, context);
          boolean second =
              visit.findParam("before").filter(it -> it.matches("\\d{1,9}")).isPresent();
          return second && visit.route().equals("/") ? older.apply(good) : good;
        });
  }

  /** The second page has no rows, and leads to itself. */
  private static Screen endless(Screen good) {
    return good.list(List.of(), "/?before=1");
  }

  /** The second page shows the rows of its list twice. */
  private static Screen repeating(Screen good) {
    List<Item> rows = new ArrayList<>();
    for (Element element : good.elements()) {
      if (element instanceof ItemList list) {
        rows.addAll(list.items());
      }
    }
    return good.list(rows);
  }
}
