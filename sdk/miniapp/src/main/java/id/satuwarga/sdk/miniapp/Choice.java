package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;

/**
 * One of the answers of an {@link Input#choice}.
 *
 * <pre>{@code
 * List<Choice> offices = new ArrayList<>();
 * offices.add(Choice.of("sekupang", "Puskesmas Sekupang"));
 * screen.input(Input.choice("office", "Puskesmas").options(offices).required());
 * }</pre>
 */
public final class Choice {
  private final String value;
  private final String title;

  private Choice(String value, String title) {
    this.value = value;
    this.title = title;
  }

  /** The value that travels ({@code A-Z a-z 0-9 . _ : -}) and the words a citizen reads. */
  public static Choice of(String value, String title) {
    return new Choice(
        Bounds.fitting(Bounds.CHOICE_VALUE, value, "the value of a choice"),
        Plain.label(title, Bounds.LABEL));
  }

  /** What the act is sent when it was chosen. */
  public String value() {
    return value;
  }

  /** What the citizen reads. */
  public String title() {
    return title;
  }
}
