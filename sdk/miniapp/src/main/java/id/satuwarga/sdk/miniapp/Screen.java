package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import id.satuwarga.sdk.miniapp.internal.Plain;
import id.satuwarga.sdk.miniapp.internal.Quota;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

  /** The same Screen in a language; that of the visit when nothing is said. */
  public Screen in(Language spoken) {
    List<Element> inLanguage = InputWalk.changed(elements, input -> input.in(spoken));
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
    return carrying(carried);
  }

  /** The same Screen with a state that a gateway may have sealed. */
  Screen carrying(@Nullable String carried) {
    return new Screen(title, language, page, elements, buttons, carried);
  }

  /** The same Screen with one more element at its end. */
  public Screen add(Element element) {
    return new Screen(
        title,
        language,
        page,
        Lists.with(elements, element, Bounds.BODY, "elements of a Screen"),
        buttons,
        state);
  }

  /** Adds a paragraph. */
  public Screen text(String words) {
    return add(Paragraph.of(words));
  }

  /** Adds a heading. */
  public Screen heading(String words) {
    return add(Heading.of(words));
  }

  /** Adds names with their values. */
  public Screen facts(Fact... facts) {
    return add(Facts.of(Arrays.asList(facts)));
  }

  /** Adds rows that may lead to pages. */
  public Screen list(Collection<Item> items) {
    return add(ItemList.of(items));
  }

  /** Adds what happened, step by step. */
  public Screen timeline(Collection<Step> steps) {
    return add(Timeline.of(steps));
  }

  /** Adds something the citizen must not miss. */
  public Screen alert(Tone tone, String words) {
    return add(Alert.of(tone, words));
  }

  /** Adds a table. */
  public Screen table(Table table) {
    return add(table);
  }

  /** Adds an image the OPD serves. */
  public Screen image(String ref, String altText) {
    return add(Image.of(ref, altText));
  }

  /** Adds something to fill in. */
  public Screen input(Input<?> input) {
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
    return InputWalk.of(elements).stream().noneMatch(input -> input.judge(action).isPresent());
  }

  /**
   * This Screen again with what the citizen sent filled in, and at each input that does not fit the
   * reason why.
   */
  public Screen corrected(Action action) {
    Screen corrected =
        changed(
            input -> {
              Input<?> filled = input.filled(action);
              Optional<Text> problem = input.judge(action);
              return problem.isPresent() ? filled.problem(problem.get()) : filled;
            });
    return language == null ? corrected : corrected.in(language);
  }

  /** This Screen with a reason at one input why its value was not accepted. */
  public Screen problem(String inputId, String words) {
    return changed(input -> input.id().equals(inputId) ? input.problem(words) : input);
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
  public List<Input<?>> inputs() {
    return InputWalk.of(elements);
  }

  private Screen changed(UnaryOperator<Input<?>> change) {
    return new Screen(title, language, page, InputWalk.changed(elements, change), buttons, state);
  }

  /** Tells its size only: what it shows belongs in no log. */
  @Override
  public String toString() {
    return "Screen of " + elements.size() + " elements";
  }
}
