package id.satuwarga.sdk.miniapp.internal;

/** JSON that is not what it must be: where and why. Holds no value of the text. */
public final class JsonProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String pointer;
  private final String reason;

  public JsonProblem(int line, String pointer, String reason) {
    super(pointer + " " + reason, null, false, false);
    this.line = line;
    this.pointer = pointer;
    this.reason = reason;
  }

  /** From 1; 0 when the whole is meant. */
  public int line() {
    return line;
  }

  /** JSON pointer. */
  public String pointer() {
    return pointer;
  }

  public String reason() {
    return reason;
  }
}
