package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.manifest.Page;
import id.satuwarga.sdk.testkit.internal.Labels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks through a mini-app as its first citizen: every page, every link, every button, each form
 * twice, and then the pages again, on which now stands what was made.
 */
final class Tour {
  private static final int MOST_STOPS = 80;
  private static final int MOST_PRESSES = 40;
  private static final int PRESSES_OF_A_FORM = 2;

  private final Subject subject;
  private final List<Stop> stops = new ArrayList<>();
  private final Deque<Stop> toLookAt = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, FilledForm> forms = new LinkedHashMap<>();
  private final Set<String> pressed = new HashSet<>();
  private int presses;
  private boolean done;

  Tour(Subject subject) {
    this.subject = subject;
  }

  synchronized Tour walked() {
    if (!done) {
      done = true;
      walkAllPages();
      walkAllPages();
    }
    return this;
  }

  /** Every place, in the order it was come to. */
  List<Stop> stops() {
    return Collections.unmodifiableList(stops);
  }

  /** The places that show a Screen. */
  List<Stop> shown() {
    return stops.stream().filter(it -> it.screen().isPresent()).collect(Collectors.toList());
  }

  List<Stop> by(Stop.Way way) {
    return stops.stream().filter(it -> it.way() == way).collect(Collectors.toList());
  }

  /** Forms whose press, rightly filled in, was done. */
  List<FilledForm> forms() {
    return forms.values().stream().filter(FilledForm::isDone).collect(Collectors.toList());
  }

  /** Pages of the manifest that need no name filled in, home first. */
  List<String> plainPages() {
    return subject.manifest().pages().stream()
        .filter(route -> !route.contains("{"))
        .collect(Collectors.toList());
  }

  /** Where a link leads within this mini-app. */
  Optional<String> own(String link) {
    return Labels.ownPage(subject.manifest().appId(), link);
  }

  /** Whether the manifest has a page for an address. */
  boolean isDeclared(String address) {
    return subject.parts().findPage(page(address)).isPresent();
  }

  /** Whether an address is of a page without a name in it. */
  boolean isPlain(String address) {
    return plainPages().contains(page(address));
  }

  private void walkAllPages() {
    for (String page : plainPages()) {
      seen.add(page);
      arrive(Stop.opened(Stop.Way.PAGE, page, subject.open(subject.citizen(), page)));
    }
    while (!toLookAt.isEmpty()) {
      lookAt(toLookAt.remove());
    }
  }

  private void arrive(Stop stop) {
    if (stops.size() < MOST_STOPS) {
      stops.add(stop);
      toLookAt.add(stop);
    }
  }

  private void lookAt(Stop stop) {
    if (!stop.screen().isPresent()) {
      return;
    }
    Screen screen = stop.screen().get();
    for (String link : Labels.links(screen).values()) {
      Optional<String> own = own(link);
      if (own.isPresent() && seen.add(own.get()) && stops.size() < MOST_STOPS) {
        arrive(Stop.opened(Stop.Way.LINK, own.get(), subject.open(subject.citizen(), own.get())));
      }
    }
    for (Button button : screen.buttons()) {
      if (button.isSubmit()) {
        press(stop, screen, button);
      }
    }
  }

  private void press(Stop stop, Screen screen, Button button) {
    boolean form = button.sendsInputs() && !screen.inputs().isEmpty();
    String key = route(stop.address()) + " " + button.target() + " " + button.label();
    for (int time = 0; time < (form ? PRESSES_OF_A_FORM : 1) && presses < MOST_PRESSES; time++) {
      if (pressed.add(key + time)) {
        presses++;
        Press press =
            Press.of(
                stop, button, form ? Filler.fill(screen, subject.profile()) : new JsonObject());
        Stop after = Stop.pressed(press, subject.act(subject.citizen(), press));
        if (form) {
          forms.putIfAbsent(key, new FilledForm(screen, press, after));
        }
        arrive(after);
      }
    }
  }

  private String route(String address) {
    return subject.parts().findPage(page(address)).map(Page::route).orElse(address);
  }

  private static String page(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark);
  }
}
