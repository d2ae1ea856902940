package id.satuwarga.sample.health.queue;

/** A number that cannot be given or taken back. */
public final class QueueRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  QueueRefusal(String key) {
    super(key);
    this.key = key;
  }

  /** Key of the words that say why. */
  public String key() {
    return key;
  }
}
