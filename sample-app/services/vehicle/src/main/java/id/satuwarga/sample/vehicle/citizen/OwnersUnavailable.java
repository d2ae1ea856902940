package id.satuwarga.sample.vehicle.citizen;

/** The population register was not asked, or did not answer. */
public final class OwnersUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the citizen can do about it. */
  public enum Why {
    /** Open the service again and agree. */
    CONSENT,
    /** Let the register know you, by opening it once. */
    UNKNOWN,
    /** Come back later. */
    DOWN
  }

  private final Why why;

  public OwnersUnavailable(Why why, Throwable cause) {
    super(why.name(), cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
