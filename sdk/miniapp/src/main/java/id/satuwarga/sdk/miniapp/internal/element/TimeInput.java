package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a time. */
public final class TimeInput extends TypedInput<TimeInput> {
  private final @Nullable LocalTime min;
  private final @Nullable LocalTime max;
  private final @Nullable LocalTime value;

  /** An input of this id under this label. */
  public static TimeInput of(String id, String label) {
    return new TimeInput(InputFacts.of(id, label));
  }

  private TimeInput(InputFacts facts) {
    this(facts, null, null, null);
  }

  private TimeInput(
      InputFacts facts,
      @Nullable LocalTime min,
      @Nullable LocalTime max,
      @Nullable LocalTime value) {
    super(facts);
    if (min != null && max != null && min.isAfter(max)) {
      throw new IllegalArgumentException("min " + min + " is after max " + max);
    }
    this.min = min;
    this.max = max;
    this.value = value;
  }

  @Override
  public TimeInput min(LocalTime first) {
    return new TimeInput(facts, first, max, value);
  }

  @Override
  public TimeInput max(LocalTime last) {
    return new TimeInput(facts, min, last, value);
  }

  @Override
  public TimeInput value(LocalTime chosen) {
    return new TimeInput(facts, min, max, chosen);
  }

  /** The first time of day that is accepted. */
  public Optional<LocalTime> min() {
    return Optional.ofNullable(min);
  }

  /** The last time of day that is accepted. */
  public Optional<LocalTime> max() {
    return Optional.ofNullable(max);
  }

  /** The time of day that is filled in already. */
  public Optional<LocalTime> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.time(this);
  }

  @Override
  String kind() {
    return "time";
  }

  @Override
  TimeInput with(InputFacts changed) {
    return new TimeInput(changed, min, max, value);
  }

  @Override
  TimeInput filled(Action action) {
    Optional<LocalTime> sent = action.findTime(id());
    return sent.isPresent() ? value(sent.get()) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    Optional<LocalTime> sent = action.findTime(id());
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
