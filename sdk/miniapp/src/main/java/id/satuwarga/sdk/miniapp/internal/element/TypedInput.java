package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;

/** An input of one kind: takes what every input takes and refuses what its kind does not. */
public abstract class TypedInput<T extends TypedInput<T>> implements Input, Shown {
  final InputFacts facts;

  TypedInput(InputFacts facts) {
    this.facts = facts;
  }

  @Override
  public final T required() {
    return with(facts.required());
  }

  @Override
  public final T errorMessage(String words) {
    return with(facts.errorMessage(words));
  }

  @Override
  public final T problem(String words) {
    String clean = Plain.clean(words, Bounds.SHORT_TEXT);
    return with(facts.problem(Text.of(clean, clean)));
  }

  @Override
  public T placeholder(String example) {
    throw refused("placeholder");
  }

  @Override
  public T min(long least) {
    throw refused("min of this kind");
  }

  @Override
  public T min(BigDecimal least) {
    throw refused("min of this kind");
  }

  @Override
  public T min(LocalDate first) {
    throw refused("min of this kind");
  }

  @Override
  public T min(LocalTime first) {
    throw refused("min of this kind");
  }

  @Override
  public T max(long most) {
    throw refused("max of this kind");
  }

  @Override
  public T max(BigDecimal most) {
    throw refused("max of this kind");
  }

  @Override
  public T max(LocalDate last) {
    throw refused("max of this kind");
  }

  @Override
  public T max(LocalTime last) {
    throw refused("max of this kind");
  }

  @Override
  public T value(String filledIn) {
    throw refused("value of this kind");
  }

  @Override
  public T value(BigDecimal filledIn) {
    throw refused("value of this kind");
  }

  @Override
  public T value(LocalDate filledIn) {
    throw refused("value of this kind");
  }

  @Override
  public T value(LocalTime filledIn) {
    throw refused("value of this kind");
  }

  @Override
  public T value(boolean on) {
    throw refused("value of this kind");
  }

  @Override
  public T value(Place filledIn) {
    throw refused("value of this kind");
  }

  @Override
  public T values(Collection<String> filledIn) {
    throw refused("values");
  }

  @Override
  public T options(Collection<Choice> offered) {
    throw refused("options");
  }

  @Override
  public T option(String value, String title) {
    throw refused("option");
  }

  @Override
  public T several() {
    throw refused("several answers");
  }

  @Override
  public T expanded() {
    throw refused("layout of choices");
  }

  @Override
  public T searchable() {
    throw refused("layout of choices");
  }

  @Override
  public T titled(String words) {
    throw refused("words beside a switch");
  }

  @Override
  public T documents() {
    throw refused("documents");
  }

  @Override
  public T mediaTypes(Collection<String> types) {
    throw refused("media types");
  }

  @Override
  public T downToProvince() {
    throw refused("level of territory");
  }

  @Override
  public T downToRegency() {
    throw refused("level of territory");
  }

  @Override
  public T downToDistrict() {
    throw refused("level of territory");
  }

  @Override
  public T withoutStreet() {
    throw refused("street to leave out");
  }

  @Override
  public T withoutPosition() {
    throw refused("position to leave out");
  }

  @Override
  public final String id() {
    return facts.id;
  }

  @Override
  public final String label() {
    return facts.label;
  }

  @Override
  public final boolean isRequired() {
    return facts.required;
  }

  @Override
  public final Optional<String> errorMessage() {
    return Optional.ofNullable(facts.errorMessage);
  }

  @Override
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

  /** The factory of {@link Input} that makes this kind. */
  abstract String kind();

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

  private IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(
        "Input." + kind() + "(\"" + id() + "\", …) takes no " + what);
  }
}
