package id.satuwarga.server.identity;

/** Makes a deployment's keys file before its first start; a production never does so by itself. */
public final class NewKeys {
  private NewKeys() {}

  /** Answers what was done; a file that is there already is left alone and refused. */
  public static String make(IdentityConfig config) {
    new KeyFile(config.keysFile(), config.mode()).make();
    return "keys made: " + config.keysFile() + "; keep a copy where the database's backup is not";
  }
}
