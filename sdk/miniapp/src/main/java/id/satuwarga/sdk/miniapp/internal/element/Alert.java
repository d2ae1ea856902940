package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something the citizen must not miss; announced by assistive technology. */
public final class Alert implements Shown {
  private final Tone tone;
  private final String text;
  private final @Nullable String title;

  private Alert(Tone tone, String text, @Nullable String title) {
    this.tone = tone;
    this.text = text;
    this.title = title;
  }

  /** An alert of these words. */
  public static Alert of(Tone tone, String text) {
    return new Alert(tone, Plain.clean(text, Bounds.TEXT), null);
  }

  /** The same alert under a title. */
  public Alert titled(String words) {
    return new Alert(tone, text, Plain.clean(words, Bounds.TEXT));
  }

  /** How much it asks for attention. */
  public Tone tone() {
    return tone;
  }

  /** What is to be known. */
  public String text() {
    return text;
  }

  /** A line above the text; empty for none. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.alert(this);
  }
}
