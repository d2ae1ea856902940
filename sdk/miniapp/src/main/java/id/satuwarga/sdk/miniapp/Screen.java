package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.CarriedReader;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.JsonValue;
import id.satuwarga.sdk.miniapp.internal.Lists;
import id.satuwarga.sdk.miniapp.internal.Plain;
import id.satuwarga.sdk.miniapp.internal.Quota;
import id.satuwarga.sdk.miniapp.internal.ScreenReader;
import id.satuwarga.sdk.miniapp.internal.ScreenWriter;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.InputWalk;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mini-app shows: data, never code. Immutable; each method gives a new Screen.
 *
 * <pre>{@code
 * Screen.titled("Buat pengaduan")
 *     .input(Input.text("title", "Judul").required().max(120))
 *     .input(Input.location("place", "Lokasi").required())
 *     .submit("send", "Kirim");
 * }</pre>
 */
public final class Screen {
  private final String title;
  private final @Nullable Language language;
  private final @Nullable String page;
  private final List<Element> elements;
  private final List<Button> buttons;
  private final @Nullable String state;

  private Screen(
      String title,
      @Nullable Language language,
      @Nullable String page,
      List<Element> elements,
      List<Button> buttons,
      @Nullable String state) {
    this.title = title;
    this.language = language;
    this.page = page;
    this.elements = elements;
    this.buttons = buttons;
    this.state = state;
  }

  /** An empty Screen under this title. */
  public static Screen titled(String title) {
    return new Screen(
        Plain.label(title, Bounds.TITLE),
        null,
        null,
        Collections.emptyList(),
        Collections.emptyList(),
        null);
  }

  /**
   * The Screen of a JSON text: the profile of Adaptive Cards 1.5 in screen.schema.json. Elements of
   * unknown types are replaced by their fallback or skipped.
   *
   * @throws InvalidScreenException when it is too large or too deep, breaks the profile, or has a
   *     required input of an unknown type
   */
  public static Screen parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Like {@link #parse(String)} for bytes in UTF-8. */
  public static Screen parse(byte[] json) {
    try {
      JsonValue card = StrictJson.read(json, Bounds.SCREEN_BYTES);
      Screen read = ScreenReader.read(card);
      // not by state(String): a gateway's seal makes it longer than an OPD may write it
      String sealed = CarriedReader.state(card).orElse(null);
      return new Screen(read.title, read.language, read.page, read.elements, read.buttons, sealed);
    } catch (JsonProblem e) {
      throw new InvalidScreenException(e.pointer(), e.reason());
    } catch (IllegalArgumentException e) {
      // a bound that only the builder knows
      throw new InvalidScreenException("", "must fit what can be built");
    }
  }

  /**
   * It as it travels; in Bahasa Indonesia when it names no language.
   *
   * @throws InvalidScreenException when it is too large or too deep, asks for one input twice, or
   *     offers no choice
   */
  public String json() {
    return json(Storage.of(Collections.emptyMap()));
  }

  /**
   * Like {@link #json()}, together with what was put into storage or removed while the Screen was
   * made: what an OPD answers to the gateway.
   */
  public String json(Storage changed) {
    try {
      return ScreenWriter.write(this, changed.added(), changed.removed());
    } catch (JsonProblem e) {
      throw new InvalidScreenException(e.pointer(), e.reason());
    }
  }

  /** The same Screen in a language; that of the visit when nothing is said. */
  public Screen in(Language spoken) {
    List<Element> inLanguage = InputWalk.in(spoken, elements);
    return new Screen(title, spoken, page, inLanguage, buttons, state);
  }

  /**
   * The same Screen standing at another page than the one asked for: later acts, back and reload
   * use it. After an act that made something: {@code .at("/complaints/42")}.
   */
  public Screen at(String otherPage) {
    String fitting = Bounds.fitting(Bounds.PAGE, otherPage, "a page");
    return new Screen(title, language, fitting, elements, buttons, state);
  }

  /**
   * The same Screen carrying something for the next act, which comes back as {@link Action#state}:
   * {@code .state("step=2;category=road")}. Only this citizen can send it back, for a day, and
   * nobody sees or changes it on the way; it is no secret towards a citizen who runs an embedded
   * mini-app.
   *
   * @throws IllegalArgumentException when it is over 4,096 bytes in UTF-8
   */
  public Screen state(String carried) {
    Optional<String> breach = Quota.breach(carried, Quota.STATE_BYTES);
    if (breach.isPresent()) {
      throw new IllegalArgumentException("the state of a Screen " + breach.get());
    }
    return new Screen(title, language, page, elements, buttons, carried);
  }

  /** The same Screen with one more element at its end. */
  public Screen add(Element element) {
    return holding(
        Lists.with(elements, Elements.ours(element), Bounds.BODY, "elements of a Screen"));
  }

  /** Adds a paragraph. */
  public Screen text(String words) {
    return add(Paragraph.of(words));
  }

  /** Adds a heading. */
  public Screen heading(String words) {
    return add(Element.heading(words));
  }

  /** Adds names with their values. */
  public Screen facts(Fact... facts) {
    return add(Element.facts(facts));
  }

  /** Adds rows that may lead to pages. */
  public Screen list(Collection<Item> items) {
    return add(Element.list(items));
  }

  /** Adds rows, and under them a way to the page of this mini-app that shows the next ones. */
  public Screen list(Collection<Item> items, String more) {
    return add(Element.list(items, more));
  }

  /** Adds what happened, step by step. */
  public Screen timeline(Collection<Step> steps) {
    return add(Element.timeline(steps));
  }

  /** Adds something the citizen must not miss. */
  public Screen alert(Tone tone, String words) {
    return add(Element.alert(tone, words));
  }

  /** Adds something under a title that the citizen must not miss. */
  public Screen alert(Tone tone, String title, String words) {
    return add(Element.alert(tone, title, words));
  }

  /** Adds a table. */
  public Screen table(Table table) {
    return add(table);
  }

  /** Adds an image the OPD serves. */
  public Screen image(String ref, String altText) {
    return add(Element.image(ref, altText));
  }

  /** Adds something to fill in. */
  public Screen input(Input input) {
    return add(input);
  }

  /** Adds a button that sends the inputs as an {@link Action} of this name. */
  public Screen submit(String action, String label) {
    return button(Button.submit(action, label));
  }

  /** Adds a button that opens a page of this or another mini-app. */
  public Screen openPage(String route, String label) {
    return button(Button.open(route, label));
  }

  /** Adds a button that leads out of the app, to an https address. */
  public Screen openLink(String address, String label) {
    return button(Button.open(address, label));
  }

  /** Adds a button. */
  public Screen button(Button button) {
    return new Screen(
        title,
        language,
        page,
        elements,
        Lists.with(buttons, button, Bounds.BUTTONS, "buttons of a Screen"),
        state);
  }

  /** Whether what a citizen sent fits the inputs of this Screen. */
  public boolean accepts(Action action) {
    return InputWalk.accepts(elements, action);
  }

  /**
   * This Screen again with what the citizen sent filled in, and at each input that does not fit the
   * reason why.
   */
  public Screen corrected(Action action) {
    Screen corrected = holding(InputWalk.corrected(elements, action));
    return language == null ? corrected : corrected.in(language);
  }

  /** This Screen with a reason at one input why its value was not accepted. */
  public Screen problem(String inputId, String words) {
    return holding(
        InputWalk.changed(
            elements, input -> input.id().equals(inputId) ? input.problem(words) : input));
  }

  /** What stands at its top. */
  public String title() {
    return title;
  }

  /** The language of its words; the visit's when nothing was said. */
  public Optional<Language> language() {
    return Optional.ofNullable(language);
  }

  /** The page it stands at, if another than the one asked for. */
  public Optional<String> page() {
    return Optional.ofNullable(page);
  }

  /** What it carries for the next act; sealed on its way to a citizen. */
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }

  /** What it shows, from the top. */
  public List<Element> elements() {
    return elements;
  }

  /** What can be done at its end, the first one nearest. */
  public List<Button> buttons() {
    return buttons;
  }

  /** Every input, also those within groups and columns. */
  public List<Input> inputs() {
    return InputWalk.of(elements);
  }

  private Screen holding(List<Element> others) {
    return new Screen(title, language, page, others, buttons, state);
  }

  /** Tells its size only: what it shows belongs in no log. */
  @Override
  public String toString() {
    return "Screen of " + elements.size() + " elements";
  }
}
