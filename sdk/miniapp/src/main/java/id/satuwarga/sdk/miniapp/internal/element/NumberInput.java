package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a number. */
public final class NumberInput extends TypedInput<NumberInput> {
  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;
  private final @Nullable BigDecimal value;
  private final @Nullable String placeholder;

  /** An input of this id under this label. */
  public static NumberInput of(String id, String label) {
    return new NumberInput(InputFacts.of(id, label));
  }

  private NumberInput(InputFacts facts) {
    this(facts, null, null, null, null);
  }

  private NumberInput(
      InputFacts facts,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal value,
      @Nullable String placeholder) {
    super(facts);
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("min " + min + " is over max " + max);
    }
    this.min = min;
    this.max = max;
    this.value = value;
    this.placeholder = placeholder;
  }

  @Override
  public NumberInput min(BigDecimal least) {
    return new NumberInput(facts, least, max, value, placeholder);
  }

  @Override
  public NumberInput min(long least) {
    return min(BigDecimal.valueOf(least));
  }

  @Override
  public NumberInput max(BigDecimal most) {
    return new NumberInput(facts, min, most, value, placeholder);
  }

  @Override
  public NumberInput max(long most) {
    return max(BigDecimal.valueOf(most));
  }

  @Override
  public NumberInput value(BigDecimal number) {
    return new NumberInput(facts, min, max, number, placeholder);
  }

  @Override
  public NumberInput placeholder(String example) {
    return new NumberInput(facts, min, max, value, Plain.clean(example, Bounds.SHORT_TEXT));
  }

  /** The least number that is accepted. */
  public Optional<BigDecimal> min() {
    return Optional.ofNullable(min);
  }

  /** The greatest number that is accepted. */
  public Optional<BigDecimal> max() {
    return Optional.ofNullable(max);
  }

  /** The number that is filled in already. */
  public Optional<BigDecimal> value() {
    return Optional.ofNullable(value);
  }

  /** An example, shown while nothing is filled in. */
  public Optional<String> placeholder() {
    return Optional.ofNullable(placeholder);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.number(this);
  }

  @Override
  String kind() {
    return "number";
  }

  @Override
  NumberInput with(InputFacts changed) {
    return new NumberInput(changed, min, max, value, placeholder);
  }

  @Override
  NumberInput filled(Action action) {
    Optional<BigDecimal> sent = action.findNumber(id());
    return sent.isPresent() ? value(sent.get()) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    Optional<BigDecimal> sent = action.findNumber(id());
    if (!sent.isPresent()) {
      return Optional.of(InputFacts.UNFIT);
    }
    if (min != null && sent.get().compareTo(min) < 0) {
      return Optional.of(Text.of("Paling sedikit " + min + ".", "At least " + min + "."));
    }
    if (max != null && sent.get().compareTo(max) > 0) {
      return Optional.of(Text.of("Paling banyak " + max + ".", "At most " + max + "."));
    }
    return Optional.empty();
  }
}
