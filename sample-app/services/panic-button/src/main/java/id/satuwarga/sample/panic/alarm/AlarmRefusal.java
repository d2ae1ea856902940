package id.satuwarga.sample.panic.alarm;

/** An officer asked for what cannot be done with this alarm any more. */
public final class AlarmRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlarmRefusal(String message) {
    super(message);
  }
}
