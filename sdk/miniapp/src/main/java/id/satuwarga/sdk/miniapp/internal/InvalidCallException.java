package id.satuwarga.sdk.miniapp.internal;

/** A text that is no call of the gateway: where and why. Nothing of what it holds is told. */
public final class InvalidCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  InvalidCallException(String pointer, String reason) {
    super((pointer.isEmpty() ? "the call" : pointer) + " " + reason);
    this.pointer = pointer;
  }

  /** JSON pointer to the place; empty when the whole is meant. */
  public String pointer() {
    return pointer;
  }
}
