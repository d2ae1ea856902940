package id.satuwarga.server.platform.config;

import java.util.List;

/** Everything that is wrong with the configuration, at once. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigException(List<String> mistakes) {
    super("configuration:\n  " + String.join("\n  ", mistakes), null, false, false);
  }
}
