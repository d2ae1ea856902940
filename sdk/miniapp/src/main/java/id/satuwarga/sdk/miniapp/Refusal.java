package id.satuwarga.sdk.miniapp;

import java.util.Objects;

/**
 * A mini-app says no, and the citizen reads why. Anything else a mini-app throws is a fault, of
 * which the citizen learns nothing but that the service is down.
 *
 * <pre>{@code
 * throw new Refusal(
 *     Text.of("Antrean penuh", "The queue is full"),
 *     Text.of("Datang besok mulai pukul 07.00.", "Come tomorrow from 07.00 on."));
 * }</pre>
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text title;
  private final transient Text detail;

  /** The title says what was refused, the detail what the citizen can do. No personal data. */
  public Refusal(Text title, Text detail) {
    super(title.in(Language.ENGLISH), null, false, false);
    this.title = Objects.requireNonNull(title, "title");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /** What was refused. */
  public Text title() {
    return title;
  }

  /** What the citizen can do now. */
  public Text detail() {
    return detail;
  }
}
