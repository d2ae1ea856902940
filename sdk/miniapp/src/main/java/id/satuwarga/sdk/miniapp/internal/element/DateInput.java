package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a day. */
public final class DateInput extends TypedInput<DateInput> {
  private final @Nullable LocalDate min;
  private final @Nullable LocalDate max;
  private final @Nullable LocalDate value;

  /** An input of this id under this label. */
  public static DateInput of(String id, String label) {
    return new DateInput(InputFacts.of(id, label));
  }

  private DateInput(InputFacts facts) {
    this(facts, null, null, null);
  }

  private DateInput(
      InputFacts facts,
      @Nullable LocalDate min,
      @Nullable LocalDate max,
      @Nullable LocalDate value) {
    super(facts);
    if (min != null && max != null && min.isAfter(max)) {
      throw new IllegalArgumentException("min " + min + " is after max " + max);
    }
    this.min = min;
    this.max = max;
    this.value = value;
  }

  @Override
  public DateInput min(LocalDate first) {
    return new DateInput(facts, first, max, value);
  }

  @Override
  public DateInput max(LocalDate last) {
    return new DateInput(facts, min, last, value);
  }

  @Override
  public DateInput value(LocalDate chosen) {
    return new DateInput(facts, min, max, chosen);
  }

  /** The first day that is accepted. */
  public Optional<LocalDate> min() {
    return Optional.ofNullable(min);
  }

  /** The last day that is accepted. */
  public Optional<LocalDate> max() {
    return Optional.ofNullable(max);
  }

  /** The day that is filled in already. */
  public Optional<LocalDate> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.date(this);
  }

  @Override
  String kind() {
    return "date";
  }

  @Override
  DateInput with(InputFacts changed) {
    return new DateInput(changed, min, max, value);
  }

  @Override
  DateInput filled(Action action) {
    Optional<LocalDate> sent = action.findDate(id());
    return sent.isPresent() ? value(sent.get()) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    Optional<LocalDate> sent = action.findDate(id());
    if (!sent.isPresent()) {
      return Optional.of(InputFacts.UNFIT);
    }
    if (min != null && sent.get().isBefore(min)) {
      return Optional.of(Text.of("Paling awal " + min + ".", "Not before " + min + "."));
    }
    if (max != null && sent.get().isAfter(max)) {
      return Optional.of(Text.of("Paling akhir " + max + ".", "Not after " + max + "."));
    }
    return Optional.empty();
  }
}
