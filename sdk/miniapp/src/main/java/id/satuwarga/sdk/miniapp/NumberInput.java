package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a number.
 *
 * <pre>{@code
 * Input.number("people", "Jumlah penumpang").min(1).max(20).required();
 * }</pre>
 */
public final class NumberInput extends Input<NumberInput> {
  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;
  private final @Nullable BigDecimal value;
  private final @Nullable String placeholder;

  NumberInput(InputFacts facts) {
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

  /** The same input for no less than this. */
  public NumberInput min(BigDecimal least) {
    return new NumberInput(facts, least, max, value, placeholder);
  }

  /** The same input for no less than this. */
  public NumberInput min(long least) {
    return min(BigDecimal.valueOf(least));
  }

  /** The same input for no more than this. */
  public NumberInput max(BigDecimal most) {
    return new NumberInput(facts, min, most, value, placeholder);
  }

  /** The same input for no more than this. */
  public NumberInput max(long most) {
    return max(BigDecimal.valueOf(most));
  }

  /** The same input, filled in. */
  public NumberInput value(BigDecimal number) {
    return new NumberInput(facts, min, max, number, placeholder);
  }

  /** The same input with an example; it does not replace the label. */
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
