package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Text;

/** A file that is no table of apps, and why. */
final class UnreadableSheetException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Text why;

  UnreadableSheetException(Text why) {
    super(why.en());
    this.why = why;
  }

  Text why() {
    return why;
  }
}
