package id.satuwarga.sample.system;

/** Why the system does not start: one line a person can act on, in both languages. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Refusal(String line) {
    super(line);
  }

  static Refusal of(String indonesian, String english) {
    return new Refusal(indonesian + " / " + english);
  }

  /** Keeps the trace of what went wrong for the log; the line stays the message. */
  Refusal because(Throwable cause) {
    initCause(cause);
    return this;
  }
}
