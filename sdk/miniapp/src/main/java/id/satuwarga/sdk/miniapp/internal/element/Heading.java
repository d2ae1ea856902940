package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;

/** The title of what follows; read as a heading by assistive technology. */
public final class Heading implements Shown {
  private final String text;

  private Heading(String text) {
    this.text = text;
  }

  /** A heading of these words. */
  public static Heading of(String text) {
    return new Heading(Plain.clean(text, Bounds.TEXT));
  }

  /** The words. */
  public String text() {
    return text;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.heading(this);
  }
}
