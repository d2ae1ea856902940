package id.satuwarga.sdk.opd.internal;

import java.io.IOException;

/** The server's keys could not be fetched. */
public final class KeysUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  KeysUnreachable(IOException cause) {
    super(cause);
  }
}
