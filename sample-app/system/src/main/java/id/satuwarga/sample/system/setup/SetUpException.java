package id.satuwarga.sample.system.setup;

import java.io.IOException;

/** The public API did not do what the set-up asked; the message names the call and the problem. */
public final class SetUpException extends IOException {
  private static final long serialVersionUID = 1L;

  SetUpException(String message) {
    super(message);
  }
}
