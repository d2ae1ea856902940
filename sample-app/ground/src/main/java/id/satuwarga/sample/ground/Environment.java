package id.satuwarga.sample.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service is told by its environment. Its own names begin with its prefix, so that several
 * services can live in one process; all mistakes are reported together.
 */
public final class Environment {
  private final Map<String, String> values;
  private final String prefix;
  private final List<String> mistakes = new ArrayList<>();

  private Environment(Map<String, String> values, String prefix) {
    this.values = values;
    this.prefix = prefix;
  }

  /** Of {@code EPLANNING} the name {@code PORT} is {@code EPLANNING_PORT}. */
  public static Environment of(String prefix, Map<String, String> values) {
    return new Environment(values, prefix + "_");
  }

  /** A value of this service, or what goes without one. */
  public String text(String name, String otherwise) {
    return shared(prefix + name, otherwise);
  }

  /** A value that all services of the process share. */
  public String shared(String name, String otherwise) {
    String value = values.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  /** Whether this is a sandbox, where fictitious people are at home. */
  public boolean sandbox() {
    return shared("SATUWARGA_SANDBOX", "false").equals("true");
  }

  public String needed(String name) {
    String value = text(name, "");
    if (value.isEmpty()) {
      mistakes.add(prefix + name + " is missing");
    }
    return value;
  }

  /** Comma-separated; each counts once. */
  public Set<String> names(String name) {
    return Arrays.stream(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  public int port(String name, int otherwise) {
    String value = text(name, Integer.toString(otherwise));
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
      return Integer.parseInt(value);
    }
    mistakes.add(prefix + name + " is no port: " + value);
    return otherwise;
  }

  /** How many of something; none is too few. */
  public int count(String name, int otherwise) {
    String value = text(name, Integer.toString(otherwise));
    if (value.matches("[1-9]\\d{0,5}")) {
      return Integer.parseInt(value);
    }
    mistakes.add(prefix + name + " is no number from 1 on: " + value);
    return otherwise;
  }

  /** The service's own, or {@code DATABASE_URL} where it runs alone. */
  public DatabaseLogin database() {
    String value = text("DATABASE_URL", shared("DATABASE_URL", ""));
    if (value.isEmpty()) {
      mistakes.add(prefix + "DATABASE_URL is missing");
      return DatabaseLogin.NONE;
    }
    return DatabaseLogin.parse(value).orElseGet(() -> unreadable("DATABASE_URL"));
  }

  /**
   * Goes on only when nothing was wrong.
   *
   * @throws IllegalArgumentException with a line for each mistake
   */
  public void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
  }

  private DatabaseLogin unreadable(String name) {
    mistakes.add(prefix + name + " is not of the form postgresql://user:password@host:port/name");
    return DatabaseLogin.NONE;
  }
}
