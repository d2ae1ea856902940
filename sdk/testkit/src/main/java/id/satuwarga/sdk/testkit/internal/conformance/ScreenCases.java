package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import id.satuwarga.sdk.testkit.internal.Form;
import id.satuwarga.sdk.testkit.internal.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is shown, and where it leads. */
final class ScreenCases {
  private static final int LARGEST = 131_072;
  private static final int LARGEST_IMAGE = 2 * 1024 * 1024;
  private static final int MOST_PAGES = 60;
  private static final Pattern MACHINE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\b(null|undefined|NaN)\\b|\\{\\d+}|%[sd]\\b|Optional\\[");
  private static final Pattern MARK_UP =
      Pattern.compile("</?(b|i|br|p|div|span|a|strong|em|ul|li)( [^>]*)?/?>|&nbsp;|&amp;|&lt;");

  private ScreenCases() {}

  static List<Case> all() {
    return new CaseList("Screens")
        .add("every Screen is one that an app shows", ScreenCases::readable)
        .add("no Screen is larger than 128 kB", ScreenCases::size)
        .add("no Screen is empty", ScreenCases::empty)
        .add("no two inputs of a Screen have the same label", ScreenCases::labels)
        .add("no two buttons of a Screen have the same words", ScreenCases::buttons)
        .add("at most one button stands out", ScreenCases::standOut)
        .add("every form can be sent", ScreenCases::sendable)
        .add("what is filled in beforehand fits", ScreenCases::prefilled)
        .add("links within lead to pages of the manifest", ScreenCases::ownLinks)
        .add("a Screen stands at a page of the manifest", ScreenCases::ownPages)
        .add("a list can be paged to its end", ScreenCases::paging)
        .add("no page of a list repeats a row", ScreenCases::pagingOnce)
        .add("every image is there", ScreenCases::images)
        .add("times are written for people", ScreenCases::machineTimes)
        .add("no word of a program is left over", ScreenCases::leftOvers)
        .add("text is plain, without mark-up", ScreenCases::markUp)
        .all();
  }

  private static void readable(Subject it, List<String> broken) {
    for (Stop stop : it.tour().stops()) {
      if (stop.answer().status() == 200) {
        try {
          Screen.parse(stop.answer().body());
        } catch (InvalidScreenException e) {
          broken.add(stop + " shows a Screen that is refused: " + e.getMessage());
        }
      }
    }
  }

  private static void size(Subject it, List<String> broken) {
    for (Stop stop : it.tour().stops()) {
      if (stop.answer().status() == 200 && stop.answer().body().length > LARGEST) {
        broken.add(stop + " takes " + stop.answer().body().length + " bytes");
      }
    }
  }

  private static void empty(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      Screen screen = stop.screen().get();
      if (screen.elements().isEmpty() && screen.buttons().isEmpty()) {
        broken.add(stop + " shows nothing but its title");
      }
    }
  }

  private static void labels(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      twice(Speech.of(stop.screen().get()).labels(), stop, broken);
    }
  }

  private static void buttons(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      twice(Speech.of(stop.screen().get()).buttons(), stop, broken);
    }
  }

  private static void twice(List<String> words, Stop stop, List<String> broken) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (!seen.add(word)) {
        broken.add("\"" + word + "\" stands twice at " + stop);
      }
    }
  }

  private static void standOut(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      long many =
          stop.screen().get().buttons().stream().filter(button -> button.isPositive()).count();
      if (many > 1) {
        broken.add(stop + " has " + many);
      }
    }
  }

  private static void sendable(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      Screen screen = stop.screen().get();
      boolean sent =
          screen.buttons().stream().anyMatch(button -> button.isSubmit() && button.sendsInputs());
      if (!screen.inputs().isEmpty() && !sent) {
        broken.add(stop + " asks, and has no button that sends the answers");
      }
    }
  }

  private static void prefilled(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      Form form = Form.of(stop.screen().get());
      for (Input input : stop.screen().get().inputs()) {
        boolean agreement = input instanceof ToggleInput;
        boolean told = input.problem().isPresent();
        Screen alone = Screen.titled(input.label()).input(input);
        if (form.has(input.id()) && !agreement && !told && !alone.accepts(form.action("", "any"))) {
          broken.add("\"" + input.label() + "\" at " + stop);
        }
      }
    }
  }

  private static void ownLinks(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      Labels.links(stop.screen().get())
          .forEach(
              (words, link) ->
                  it.tour()
                      .own(link)
                      .filter(own -> !it.tour().isDeclared(own))
                      .ifPresent(own -> broken.add("\"" + words + "\" at " + stop + ": " + own)));
    }
  }

  private static void ownPages(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      Optional<String> page = stop.screen().get().page();
      if (page.isPresent() && !it.tour().isDeclared(page.get())) {
        broken.add(stop + " stands at " + page.get());
      }
    }
  }

  private static void paging(Subject it, List<String> broken) {
    for (String start : pagedFrom(it)) {
      List<String> walked = Pages.from(it, start, MOST_PAGES).addresses();
      if (walked.size() >= MOST_PAGES || new HashSet<>(walked).size() < walked.size()) {
        broken.add(start + " comes to no end: " + walked.subList(0, 3));
      }
    }
  }

  private static void pagingOnce(Subject it, List<String> broken) {
    for (String start : pagedFrom(it)) {
      List<String> rows = Pages.from(it, start, MOST_PAGES).rows();
      Set<String> seen = new LinkedHashSet<>();
      for (String row : rows) {
        if (!seen.add(row)) {
          broken.add(start + " shows " + row + " again");
        }
      }
    }
  }

  private static List<String> pagedFrom(Subject it) {
    List<String> starts = new ArrayList<>();
    for (String page : it.tour().plainPages()) {
      Optional<Screen> screen = it.open(it.citizen(), page).screen();
      if (screen.isPresent() && Pages.next(it, screen.get()).isPresent()) {
        starts.add(page);
      }
    }
    Subject.skipUnless(!starts.isEmpty(), "no list goes on at another page");
    return starts;
  }

  private static void images(Subject it, List<String> broken) {
    Set<String> refs = new LinkedHashSet<>();
    for (Stop stop : it.tour().shown()) {
      refs.addAll(Images.of(stop.screen().get()));
    }
    Subject.skipUnless(!refs.isEmpty(), "no Screen has an image");
    for (String ref : refs) {
      Answer answer =
          it.send(Request.get("/images/" + ref).bearing(it.mint().sign(it.claims(it.citizen()))));
      if (answer.status() != 200
          || !answer.type().matches("image/(jpeg|png|webp).*")
          || answer.body().length > LARGEST_IMAGE) {
        broken.add("images/" + ref + " answered " + answer + " " + answer.type());
      }
    }
  }

  private static void machineTimes(Subject it, List<String> broken) {
    never(it, MACHINE_TIME, broken);
  }

  private static void leftOvers(Subject it, List<String> broken) {
    never(it, LEFT_OVER, broken);
  }

  private static void markUp(Subject it, List<String> broken) {
    never(it, MARK_UP, broken);
  }

  private static void never(Subject it, Pattern pattern, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      List<String> lines =
          Speech.of(stop.screen().get()).lines().stream()
              .filter(line -> pattern.matcher(line).find())
              .collect(Collectors.toList());
      for (String line : lines) {
        broken.add("\"" + line + "\" at " + stop);
      }
    }
  }
}
