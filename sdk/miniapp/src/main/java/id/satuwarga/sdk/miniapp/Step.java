package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened and when: a step of a {@link Screen#timeline}.
 *
 * <pre>{@code
 * Step.of("Diterima", context.moment(context.now())).detail("oleh petugas").tone(Tone.GOOD);
 * }</pre>
 */
public final class Step {
  private final String title;
  private final String when;
  private final @Nullable String detail;
  private final Tone tone;

  private Step(String title, String when, @Nullable String detail, Tone tone) {
    this.title = title;
    this.when = when;
    this.detail = detail;
    this.tone = tone;
  }

  /** A step; {@link Context#moment} writes the time as citizens read it. */
  public static Step of(String title, String when) {
    return new Step(
        Plain.clean(title, Bounds.TEXT), Plain.clean(when, Bounds.TEXT), null, Tone.NEUTRAL);
  }

  /** The same step with more words. */
  public Step detail(String words) {
    return new Step(title, when, Plain.clean(words, Bounds.TEXT), tone);
  }

  /** The same step in another tone. */
  public Step tone(Tone other) {
    return new Step(title, when, detail, other);
  }

  /** What happened. */
  public String title() {
    return title;
  }

  /** When it happened, in words; may be empty. */
  public String when() {
    return when;
  }

  /** More about it. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** How it is coloured. */
  public Tone tone() {
    return tone;
  }
}
