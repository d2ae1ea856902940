package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;

/** An image the OPD serves itself; the citizen's device never asks a stranger for it. */
public final class Image implements Shown {
  private final String ref;
  private final String altText;

  private Image(String ref, String altText) {
    this.ref = ref;
    this.altText = altText;
  }

  /**
   * The image served under this reference, and what it shows in words for those who do not see it.
   */
  public static Image of(String ref, String altText) {
    return new Image(
        Bounds.fitting(Bounds.IMAGE_REF, ref, "an image reference"),
        Plain.label(altText, Bounds.LABEL));
  }

  /** The last part of {@code GET {endpoint}/images/{ref}}. */
  public String ref() {
    return ref;
  }

  /** What it shows, for who does not see it. */
  public String altText() {
    return altText;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.image(this);
  }
}
