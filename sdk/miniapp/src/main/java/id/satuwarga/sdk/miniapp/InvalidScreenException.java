package id.satuwarga.sdk.miniapp;

/** A text that is no Screen: where and why. Nothing of what it holds is in the message. */
public final class InvalidScreenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  InvalidScreenException(String pointer, String reason) {
    super((pointer.isEmpty() ? "the Screen" : pointer) + " " + reason);
    this.pointer = pointer;
  }

  /** JSON pointer to the place; empty when the whole is meant. */
  public String pointer() {
    return pointer;
  }
}
