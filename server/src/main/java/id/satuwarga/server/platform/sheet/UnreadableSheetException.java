package id.satuwarga.server.platform.sheet;

import id.satuwarga.server.platform.web.Text;

/** A file that is no table of what was asked for, and why. */
public final class UnreadableSheetException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Text why;

  public UnreadableSheetException(Text why) {
    super(why.en());
    this.why = why;
  }

  /** What the sender is told. */
  public Text why() {
    return why;
  }
}
