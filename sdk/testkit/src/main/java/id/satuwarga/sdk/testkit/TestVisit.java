package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import id.satuwarga.sdk.testkit.internal.Form;
import id.satuwarga.sdk.testkit.internal.Host;
import id.satuwarga.sdk.testkit.internal.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's stay in a mini-app, step by step, by the words on the Screen. A step that a citizen
 * could not take fails the test and says what is there instead.
 *
 * <pre>{@code
 * siti.visit("/new")
 *     .fill("Judul", "Jalan berlubang")
 *     .press("Kirim")
 *     .sees("diterima");
 * }</pre>
 */
public final class TestVisit {
  private final MiniAppTester tester;
  private final Calls calls;
  private String address = "/";
  private Sight sight = Sight.nothing();
  private Form form = new Form();
  private byte @Nullable [] press;

  TestVisit(MiniAppTester tester, Host host, Network network) {
    this.tester = tester;
    this.calls = new Calls(tester, host, network);
  }

  /** Goes to a page by its address, as by a link from elsewhere. */
  public TestVisit visit(String page) {
    address = page;
    press = null;
    return shows(calls.open(page));
  }

  /** Opens the page again that is shown. */
  public TestVisit reload() {
    return visit(address);
  }

  /** Types into the text input under this label. */
  public TestVisit fill(String label, String text) {
    form.put(input(label, TextInput.class).id(), text);
    return this;
  }

  /** Chooses by the words of an answer, or of several where several may be chosen. */
  public TestVisit choose(String label, String... answers) {
    ChoiceInput input = input(label, ChoiceInput.class);
    List<String> values =
        Arrays.stream(answers).map(it -> Labels.value(input, it)).collect(Collectors.toList());
    if (input.isSeveral()) {
      form.choices(input.id(), values);
    } else if (values.size() == 1) {
      form.put(input.id(), values.get(0));
    } else {
      throw new AssertionError("\"" + label + "\" takes one answer");
    }
    return this;
  }

  /** Switches on or off. */
  public TestVisit toggle(String label, boolean on) {
    form.put(input(label, ToggleInput.class).id(), on);
    return this;
  }

  /** Picks a day. */
  public TestVisit date(String label, LocalDate day) {
    form.put(input(label, DateInput.class).id(), day.toString());
    return this;
  }

  /** Picks a time of day. */
  public TestVisit time(String label, LocalTime time) {
    form.put(input(label, TimeInput.class).id(), time.toString().substring(0, 5));
    return this;
  }

  /** Types a number. */
  public TestVisit number(String label, long number) {
    return number(label, BigDecimal.valueOf(number));
  }

  /** Types a number. */
  public TestVisit number(String label, BigDecimal number) {
    form.put(input(label, NumberInput.class).id(), number);
    return this;
  }

  /**
   * Picks a place. A position goes with it only if the manifest asks for {@code location} and the
   * citizen did not deny it.
   */
  public TestVisit place(String label, Place place) {
    LocationInput input = input(label, LocationInput.class);
    form.put(input.id(), Permissions.of(tester).seen(place, input));
    return this;
  }

  /** Attaches files of the types the input takes, 5 MB each at most. */
  public TestVisit attach(String label, TestFile... files) {
    FileInput input = input(label, FileInput.class);
    Permissions.of(tester).judge(input, files);
    form.files(
        input.id(),
        Arrays.stream(files).map(TestFile::uploadId).collect(Collectors.toList()),
        input.max() > 1);
    return this;
  }

  /** Leaves an input empty again. */
  public TestVisit clear(String label) {
    form.remove(input(label, Input.class).id());
    return this;
  }

  /**
   * Presses a button. As a host does, it judges what is filled in by the Screen's own rules first:
   * when something does not fit, nothing is sent and the test fails, naming each input.
   */
  public TestVisit press(String button) {
    Button pressed = Labels.submit(screen(), button);
    List<String> faults = faults(pressed);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "\"" + button + "\" sends nothing, because " + String.join("; ", faults));
    }
    return send(pressed);
  }

  /** Presses a button and sends all as it is, as somebody does who goes around the app. */
  public TestVisit pressAnyway(String button) {
    return send(Labels.submit(screen(), button));
  }

  /** Sends one press twice, as after a lost answer; what is shown is the second answer. */
  public TestVisit pressTwice(String button) {
    return press(button).pressAgain();
  }

  /** Sends the last press again under the same action id. */
  public TestVisit pressAgain() {
    byte[] last = press;
    if (last == null) {
      throw new AssertionError("nothing was pressed on this page yet");
    }
    return shows(calls.send(last));
  }

  /** Follows a row of a list, a button or "show more" that leads to a page of this mini-app. */
  public TestVisit opens(String link) {
    String there = Labels.link(screen(), link);
    return visit(
        Labels.ownPage(calls.appId(), there)
            .orElseThrow(
                () -> new AssertionError("\"" + link + "\" leaves this mini-app for " + there)));
  }

  /** Moves the clock on. */
  public TestVisit later(Duration time) {
    tester.clock().forward(time);
    return this;
  }

  /** These words are on the Screen, each in one piece. In a refusal too. */
  public TestVisit sees(String... words) {
    for (String each : words) {
      if (!sight.shows(each)) {
        throw new AssertionError("\"" + each + "\" is not seen in\n" + sight);
      }
    }
    return this;
  }

  /** None of these words are on the Screen. */
  public TestVisit doesNotSee(String... words) {
    for (String each : words) {
      if (sight.shows(each)) {
        throw new AssertionError("\"" + each + "\" is seen in\n" + sight);
      }
    }
    return this;
  }

  /** The input under this label says why its value was not accepted. */
  public TestVisit seesProblem(String label, String words) {
    Input input = input(label, Input.class);
    String problem = input.problem().orElse("");
    if (!problem.contains(words)) {
      throw new AssertionError(
          "\"" + label + "\" says " + (problem.isEmpty() ? "nothing" : "\"" + problem + "\""));
    }
    return this;
  }

  /** The Screen stands at this page. */
  public TestVisit at(String page) {
    if (!address.equals(page)) {
      throw new AssertionError("the page is " + address + ", showing\n" + sight);
    }
    return this;
  }

  /** A link leads to this address, perhaps out of the mini-app. */
  public TestVisit leadsTo(String link, String where) {
    String there = Labels.link(screen(), link);
    if (!there.equals(where)) {
      throw new AssertionError("\"" + link + "\" leads to " + there);
    }
    return this;
  }

  /** The mini-app said no by a Refusal, in these words. */
  public TestVisit refuses(String... words) {
    if (!sight.isRefusal()) {
      throw new AssertionError("nothing was refused; there is\n" + sight);
    }
    return sees(words);
  }

  /** The app would send nothing, because what stands under these labels does not fit. */
  public TestVisit cannotPress(String button, String... labels) {
    List<String> faults = faults(Labels.submit(screen(), button));
    for (String label : labels) {
      input(label, Input.class);
      if (faults.stream().noneMatch(it -> it.startsWith("\"" + label + "\": "))) {
        throw new AssertionError(
            "\"" + label + "\" is accepted; not so " + (faults.isEmpty() ? "nothing" : faults));
      }
    }
    if (faults.isEmpty()) {
      throw new AssertionError("\"" + button + "\" can be pressed");
    }
    return this;
  }

  /** The network lost the call or its answer: nobody knows yet whether the act was done. */
  public TestVisit outcomeUnknown() {
    if (!sight.isUnknown()) {
      throw new AssertionError("the outcome is known:\n" + sight);
    }
    return this;
  }

  /** What is shown, to be looked at more closely. */
  public Screen screen() {
    return sight.screen();
  }

  private TestVisit send(Button button) {
    byte[] call = calls.press(address, button, form, screen().state());
    press = call;
    return shows(calls.send(call));
  }

  private TestVisit shows(Sight seen) {
    sight = seen;
    if (seen.hasScreen()) {
      address = seen.screen().page().orElse(address);
      form = Form.of(seen.screen());
    }
    return this;
  }

  private <T extends Input> T input(String label, Class<T> kind) {
    return Labels.input(screen(), label, kind);
  }

  private List<String> faults(Button button) {
    Action action = form.action("", button.target());
    return button.sendsInputs()
        ? Labels.problems(screen(), action, tester.citizen().language())
        : Collections.emptyList();
  }
}
