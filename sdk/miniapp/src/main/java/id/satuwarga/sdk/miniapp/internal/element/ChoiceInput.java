package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Asks for one of several answers, or for some of them. */
public final class ChoiceInput extends TypedInput<ChoiceInput> {
  /** How the answers are laid out. */
  public enum Style {
    /** A drop-down. */
    COMPACT,
    /** All in sight. */
    EXPANDED,
    /** A field to search in; for many answers. */
    FILTERED
  }

  private final List<Choice> choices;
  private final boolean several;
  private final Style style;
  private final List<String> values;

  /** An input of this id under this label. */
  public static ChoiceInput of(String id, String label) {
    return new ChoiceInput(InputFacts.of(id, label));
  }

  private ChoiceInput(InputFacts facts) {
    this(facts, Collections.emptyList(), false, Style.COMPACT, Collections.emptyList());
  }

  private ChoiceInput(
      InputFacts facts, List<Choice> choices, boolean several, Style style, List<String> values) {
    super(facts);
    this.choices = choices;
    this.several = several;
    this.style = style;
    this.values = values;
  }

  @Override
  public ChoiceInput option(String value, String title) {
    return option(Choice.of(value, title));
  }

  private ChoiceInput option(Choice added) {
    if (offers(added.value())) {
      throw new IllegalArgumentException("two choices with the value " + added.value());
    }
    return new ChoiceInput(
        facts, Lists.with(choices, added, Bounds.CHOICES, "choices"), several, style, values);
  }

  @Override
  public ChoiceInput options(Collection<Choice> added) {
    ChoiceInput all = this;
    for (Choice next : added) {
      all = all.option(next);
    }
    return all;
  }

  @Override
  public ChoiceInput several() {
    return new ChoiceInput(facts, choices, true, style, values);
  }

  @Override
  public ChoiceInput expanded() {
    return style(Style.EXPANDED);
  }

  @Override
  public ChoiceInput searchable() {
    return style(Style.FILTERED);
  }

  /** The same input, laid out otherwise. */
  public ChoiceInput style(Style other) {
    return new ChoiceInput(facts, choices, several, other, values);
  }

  @Override
  public ChoiceInput value(String chosen) {
    return values(Collections.singletonList(chosen));
  }

  @Override
  public ChoiceInput values(Collection<String> chosen) {
    List<String> known = new ArrayList<>(chosen);
    known.removeIf(value -> !offers(value));
    return new ChoiceInput(
        facts, choices, several, style, Lists.copy(known, Bounds.CHOICES, "chosen values"));
  }

  /** The answers offered, in the order shown. */
  public List<Choice> choices() {
    return choices;
  }

  /** Whether more than one answer may be chosen. */
  public boolean isSeveral() {
    return several;
  }

  /** How the answers are laid out. */
  public Style style() {
    return style;
  }

  /** What is chosen already. */
  public List<String> values() {
    return values;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.choice(this);
  }

  @Override
  String kind() {
    return "choice";
  }

  @Override
  ChoiceInput with(InputFacts changed) {
    return new ChoiceInput(changed, choices, several, style, values);
  }

  @Override
  ChoiceInput filled(Action action) {
    return values(action.choices(id()));
  }

  @Override
  Optional<Text> judged(Action action) {
    List<String> sent = action.choices(id());
    boolean fits = !sent.isEmpty() && (several || sent.size() == 1);
    for (String value : sent) {
      fits &= offers(value);
    }
    return fits ? Optional.empty() : Optional.of(InputFacts.UNFIT);
  }

  private boolean offers(String value) {
    for (Choice choice : choices) {
      if (choice.value().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
