package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;

/**
 * Something a citizen fills in. Immutable; each method gives a new input: {@code
 * Input.text("title", "Judul").required().max(120)}.
 *
 * <pre>{@code
 * Screen form =
 *     Screen.titled("Buat pengaduan")
 *         .input(Input.text("title", "Judul").required().max(120))
 *         .input(Input.toggle("agree", "Data ini benar").required());
 * return form.accepts(action) ? list(context) : form.corrected(action);
 * }</pre>
 */
public abstract class Input<T extends Input<T>> extends Element {
  final InputFacts facts;

  Input(InputFacts facts) {
    this.facts = facts;
  }

  /** Text of one line; {@link TextInput#multiline()} for more. */
  public static TextInput text(String id, String label) {
    return new TextInput(InputFacts.of(id, label));
  }

  /** A number. */
  public static NumberInput number(String id, String label) {
    return new NumberInput(InputFacts.of(id, label));
  }

  /** A day. */
  public static DateInput date(String id, String label) {
    return new DateInput(InputFacts.of(id, label));
  }

  /** A time of the day. */
  public static TimeInput time(String id, String label) {
    return new TimeInput(InputFacts.of(id, label));
  }

  /** One of several, or {@link ChoiceInput#several()}. */
  public static ChoiceInput choice(String id, String label) {
    return new ChoiceInput(InputFacts.of(id, label));
  }

  /** Yes or no; required means yes. */
  public static ToggleInput toggle(String id, String label) {
    return new ToggleInput(InputFacts.of(id, label));
  }

  /** A photo; {@link FileInput#documents()} for PDF too. */
  public static FileInput file(String id, String label) {
    return new FileInput(InputFacts.of(id, label));
  }

  /** A territory, with street and position of the device if the citizen likes. */
  public static LocationInput location(String id, String label) {
    return new LocationInput(InputFacts.of(id, label));
  }

  /** The same input, without which nothing is sent. */
  public final T required() {
    return with(facts.required());
  }

  /** The same input with the words a host shows when its own check fails. */
  public final T errorMessage(String words) {
    return with(facts.errorMessage(words));
  }

  /** The same input with why the value just sent was not accepted. */
  public final T problem(String words) {
    String clean = Plain.clean(words, Bounds.SHORT_TEXT);
    return with(facts.problem(Text.of(clean, clean)));
  }

  /** Under which the value travels. */
  public final String id() {
    return facts.id;
  }

  /** What is asked. */
  public final String label() {
    return facts.label;
  }

  /** Whether an act without it is given back. */
  public final boolean isRequired() {
    return facts.required;
  }

  /** What is said at the input when its value does not fit; the host's own words when absent. */
  public final Optional<String> errorMessage() {
    return Optional.ofNullable(facts.errorMessage);
  }

  /** Why the value just sent was not accepted. */
  public final Optional<String> problem() {
    return Optional.ofNullable(facts.problem).map(words -> words.in(Language.INDONESIAN));
  }

  /** The same input with a reason that speaks the language of its Screen. */
  final T problem(Text words) {
    return with(facts.problem(words));
  }

  /** The same input with its reason in one language. */
  final T in(Language language) {
    return facts.problem == null ? with(facts) : problem(facts.problem.in(language));
  }

  abstract T with(InputFacts changed);

  /** The same input holding what the citizen sent, as far as it can be shown again. */
  abstract T filled(Action action);

  /** What is wrong with a value that is there. */
  abstract Optional<Text> judged(Action action);

  /** What is wrong with what the citizen sent, if anything. */
  final Optional<Text> judge(Action action) {
    if (action.has(id())) {
      return judged(action);
    }
    return facts.required ? Optional.of(InputFacts.MISSING) : Optional.empty();
  }
}
