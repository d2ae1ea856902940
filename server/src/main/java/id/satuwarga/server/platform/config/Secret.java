package id.satuwarga.server.platform.config;

/** A value that prints as stars, wherever it ends up being printed. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The value itself; call it where it is used, not before. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
