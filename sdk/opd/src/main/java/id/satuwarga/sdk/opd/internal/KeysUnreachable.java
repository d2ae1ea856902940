package id.satuwarga.sdk.opd.internal;

import java.io.IOException;

/** The server's keys could not be fetched. */
public final class KeysUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  private final IOException io;

  KeysUnreachable(IOException cause) {
    super(cause);
    this.io = cause;
  }

  /** What happened on the way. */
  public IOException io() {
    return io;
  }
}
