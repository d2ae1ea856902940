package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Element;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.internal.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Opening, pressing, coming again. */
final class LifeCases {
  private static final String LONG = String.join("", Collections.nCopies(200, "9"));

  private LifeCases() {}

  static List<Case> all() {
    return new CaseList("Life")
        .add("home opens", LifeCases::home)
        .add("every page without a name in it opens or says no", LifeCases::pages)
        .add("every link of its own Screens opens", LifeCases::links)
        .add("every press that fits is done or told why not", LifeCases::presses)
        .add("a page that does not exist is told so", LifeCases::nowhere)
        .add("a page of something that does not exist is told so", LifeCases::unknownThing)
        .add("hostile words in an address do no harm", LifeCases::hostileNames)
        .add("an unknown parameter of a link does no harm", LifeCases::unknownParameter)
        .add("a spoilt parameter of its own links does no harm", LifeCases::spoiltParameter)
        .add("opening a page twice shows the same", LifeCases::openTwice)
        .add("a press of an unknown name does no harm", LifeCases::unknownPress)
        .add("a press where it is not offered does no harm", LifeCases::pressElsewhere)
        .add("the same press again is answered alike", LifeCases::repeat)
        .add("where a press leads can be opened again", LifeCases::reopen)
        .add("the same press many times at once does no harm", LifeCases::pressAtOnce)
        .add("many citizens at once do no harm", LifeCases::openAtOnce)
        .add("what one citizen types stands in nobody else's form", LifeCases::typedElsewhere)
        .all();
  }

  private static void home(Subject it, List<String> broken) {
    Answer answer = it.open(it.citizen(), "/");
    if (answer.status() != 200) {
      broken.add("/ answered " + answer);
    }
  }

  private static void pages(Subject it, List<String> broken) {
    List<String> others = new ArrayList<>(it.tour().plainPages());
    others.remove("/");
    Subject.skipUnless(!others.isEmpty(), "there is only home");
    for (String page : others) {
      Answer answer = it.open(it.citizen(), page);
      if (answer.status() != 200 && !answer.isRefusal()) {
        broken.add(page + " answered " + answer);
      }
    }
  }

  private static void links(Subject it, List<String> broken) {
    List<Stop> links = it.tour().by(Stop.Way.LINK);
    Subject.skipUnless(!links.isEmpty(), "no Screen links to another page");
    for (Stop stop : links) {
      if (stop.answer().status() != 200 && it.tour().isDeclared(stop.asked())) {
        broken.add(stop + " answered " + stop.answer());
      }
    }
  }

  private static void presses(Subject it, List<String> broken) {
    List<Stop> presses = it.tour().by(Stop.Way.PRESS);
    Subject.skipUnless(!presses.isEmpty(), "nothing can be pressed");
    for (Stop stop : presses) {
      if (stop.answer().status() != 200 && !stop.answer().isRefusal()) {
        broken.add(stop + " answered " + stop.answer());
      }
    }
  }

  private static void nowhere(Subject it, List<String> broken) {
    for (String page : Arrays.asList("/satuwarga-tidak-ada", "/satuwarga-tidak-ada/1/2")) {
      Answer answer = it.open(it.citizen(), page);
      if (answer.status() != 422 && answer.status() != 404 && answer.status() != 400) {
        broken.add(page + " answered " + answer);
      }
    }
  }

  private static void unknownThing(Subject it, List<String> broken) {
    openNamed(it, broken, "satuwarga-tidak-ada", "0", "1000000000");
  }

  private static void hostileNames(Subject it, List<String> broken) {
    openNamed(it, broken, "-1", LONG, "..", "~", "a.b-c_d");
  }

  private static void openNamed(Subject it, List<String> broken, String... names) {
    List<String> routes =
        it.manifest().pages().stream()
            .filter(route -> route.contains("{"))
            .collect(Collectors.toList());
    Subject.skipUnless(!routes.isEmpty(), "no page has a name in it");
    for (String route : routes) {
      for (String name : names) {
        String page = route.replaceAll("\\{[^}]*}", name);
        Answer answer = it.open(it.citizen(), page.substring(0, Math.min(300, page.length())));
        if (answer.isFault()) {
          broken.add(page + " answered " + answer);
        }
      }
    }
  }

  private static void unknownParameter(Subject it, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      Answer answer =
          it.open(
              it.citizen(),
              it.visit(it.citizen(), page).param("utm_satuwarga", "' OR 1=1 \u0000 <b>"));
      if (answer.isFault()) {
        broken.add(page + " answered " + answer);
      }
    }
  }

  private static void spoiltParameter(Subject it, List<String> broken) {
    List<String> links =
        it.tour().by(Stop.Way.LINK).stream()
            .map(Stop::asked)
            .filter(link -> link.contains("="))
            .collect(Collectors.toList());
    Subject.skipUnless(!links.isEmpty(), "no link has a parameter");
    for (String link : links) {
      for (String value : Arrays.asList("", "x", "-1", LONG, "%00%27")) {
        Answer answer = it.open(it.citizen(), link.replaceAll("=[^&]*", "=" + value));
        if (answer.isFault()) {
          broken.add(link + " with \"" + value + "\" answered " + answer);
        }
      }
    }
  }

  private static void openTwice(Subject it, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      String first = outline(it.open(it.citizen(), page));
      String second = outline(it.open(it.citizen(), page));
      if (!first.equals(second)) {
        broken.add(page + " shows " + first + ", then " + second);
      }
    }
  }

  /** How a Screen is made up, without its words: those may tell the time. */
  private static String outline(Answer answer) {
    if (!answer.screen().isPresent()) {
      return answer.toString();
    }
    Screen screen = answer.screen().get();
    return screen.elements().stream()
            .map(Element::getClass)
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "))
        + " with links "
        + Labels.links(screen).values();
  }

  private static void unknownPress(Subject it, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      Answer answer = it.act(it.citizen(), Press.named(page, "satuwarga-tidak-ada"));
      if (answer.isFault()) {
        broken.add(page + " answered " + answer);
      }
    }
  }

  private static void pressElsewhere(Subject it, List<String> broken) {
    List<Stop> presses = it.tour().by(Stop.Way.PRESS);
    Subject.skipUnless(!presses.isEmpty(), "nothing can be pressed");
    for (Stop stop : presses) {
      for (String page : it.tour().plainPages()) {
        Press press = stop.press().get();
        if (!press.address().equals(page)) {
          Answer answer = it.act(it.citizen(), press.at(page).empty());
          if (answer.isFault()) {
            broken.add(press + " at " + page + " answered " + answer);
          }
        }
      }
    }
  }

  private static void repeat(Subject it, List<String> broken) {
    for (FilledForm form : Forms.of(it)) {
      Press press = form.again();
      Answer first = it.act(it.citizen(), press);
      Answer second = it.act(it.citizen(), press);
      if (first.status() == 200 && !told(first).equals(told(second))) {
        broken.add(press + " is answered by " + told(first) + ", again by " + told(second));
      }
    }
  }

  private static String told(Answer answer) {
    return answer.screen().isPresent()
        ? answer.screen().get().page().orElse("a Screen") + " " + answer.screen().get().title()
        : answer.toString();
  }

  private static void reopen(Subject it, List<String> broken) {
    List<Stop> done =
        it.tour().by(Stop.Way.PRESS).stream()
            .filter(stop -> stop.screen().flatMap(Screen::page).isPresent())
            .collect(Collectors.toList());
    Subject.skipUnless(!done.isEmpty(), "no press leads to a page");
    for (Stop stop : done) {
      Answer again = it.open(it.citizen(), stop.address());
      if (again.status() != 200) {
        broken.add(stop + " leads to " + stop.address() + ", which answers " + again);
      }
    }
  }

  private static void pressAtOnce(Subject it, List<String> broken) throws Exception {
    for (FilledForm form : Forms.of(it)) {
      Press press = form.again();
      for (Answer answer : Crowd.of(6).all(any -> it.act(it.citizen(), press))) {
        if (answer.isFault()) {
          broken.add(press + " answered " + answer);
        }
      }
    }
  }

  private static void openAtOnce(Subject it, List<String> broken) throws Exception {
    List<Answer> answers =
        Crowd.of(16).all(number -> it.open(it.under("crowd" + number + "x"), "/"));
    for (Answer answer : answers) {
      if (answer.isFault()) {
        broken.add("/ answered " + answer);
      }
    }
  }

  private static void typedElsewhere(Subject it, List<String> broken) {
    Citizen other = it.under("somebody_else");
    for (FilledForm form : Forms.of(it)) {
      it.act(it.citizen(), form.again().input("satuwarga_unused", null));
      Answer opened = it.open(other, form.again().address());
      if (opened.screen().isPresent() && Forms.prefilled(opened.screen().get(), Filler.MARK)) {
        broken.add(form.again().address() + " holds what another citizen typed");
      }
    }
  }
}
