package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;

/**
 * Running text. Plain: what looks like mark-up is shown as it stands.
 *
 * <pre>{@code
 * screen.add(Paragraph.of("Nomor Anda A-17.").strong());
 * screen.add(Paragraph.of("Berlaku hari ini saja.").subtle());
 * }</pre>
 */
public final class Paragraph implements Element {
  private final String text;
  private final boolean strong;
  private final boolean subtle;
  private final Tone tone;

  private Paragraph(String text, boolean strong, boolean subtle, Tone tone) {
    this.text = text;
    this.strong = strong;
    this.subtle = subtle;
    this.tone = tone;
  }

  /** A paragraph of these words; forbidden characters are dropped, what is too long is cut. */
  public static Paragraph of(String text) {
    return new Paragraph(Plain.clean(text, Bounds.TEXT), false, false, Tone.NEUTRAL);
  }

  /** The same paragraph, in bold. */
  public Paragraph strong() {
    return new Paragraph(text, true, subtle, tone);
  }

  /** The same paragraph, less prominent. */
  public Paragraph subtle() {
    return new Paragraph(text, strong, true, tone);
  }

  /** The same paragraph in another tone. */
  public Paragraph tone(Tone other) {
    return new Paragraph(text, strong, subtle, other);
  }

  /** The words. */
  public String text() {
    return text;
  }

  /** Whether it stands out. */
  public boolean isStrong() {
    return strong;
  }

  /** Whether it stands back. */
  public boolean isSubtle() {
    return subtle;
  }

  /** How it is coloured. */
  public Tone tone() {
    return tone;
  }
}
