package id.satuwarga.server.platform.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Environment variables read with a form in mind. A mistake is noted, not thrown, so that {@link
 * #check} can tell all of them at once; the value read meanwhile is the fallback.
 */
public final class Environment {
  private final Map<String, String> variables;
  private final List<String> mistakes = new ArrayList<>();
  private final TreeSet<String> names = new TreeSet<>();

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The value, if one is set and not blank. */
  public Optional<String> find(String name) {
    names.add(name);
    return Optional.ofNullable(variables.get(name)).map(String::trim).filter(v -> !v.isEmpty());
  }

  public String text(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  /** A value there is no fallback for. */
  public String required(String name, String meaning) {
    return find(name).orElseGet(() -> mistake(name, "is not set; " + meaning, ""));
  }

  public Secret secret(String name, String fallback) {
    return new Secret(text(name, fallback));
  }

  public int port(String name, int fallback) {
    return parsed(name, fallback, "must be a port, 0 to 65535", text -> number(text, 0, 65535));
  }

  public int number(String name, int fallback, int least, int most) {
    String meaning = "must be a number from " + least + " to " + most;
    return parsed(name, fallback, meaning, text -> number(text, least, most));
  }

  public boolean flag(String name, boolean fallback) {
    return choice(name, fallback ? "on" : "off", "on", "off").equals("on");
  }

  public String choice(String name, String fallback, String... values) {
    List<String> allowed = List.of(values);
    return parsed(
        name,
        fallback,
        "must be one of " + String.join(", ", allowed),
        text -> Optional.of(text).filter(allowed::contains));
  }

  /** An absolute http or https address without a slash at its end. */
  public String url(String name, String fallback) {
    return parsed(name, fallback, "must be an http(s) address", Environment::webAddress);
  }

  /** Words separated by commas. */
  public List<String> list(String name) {
    return find(name).map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
  }

  private <T> T parsed(
      String name, T fallback, String meaning, Function<String, Optional<T>> parser) {
    Optional<String> text = find(name);
    return text.isEmpty()
        ? fallback
        : parser.apply(text.get()).orElseGet(() -> mistake(name, meaning, fallback));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("-?[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  private static Optional<String> webAddress(String text) {
    try {
      URI uri = URI.create(text);
      boolean good = uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
      return good ? Optional.of(text.replaceAll("/+$", "")) : Optional.empty();
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** Notes a mistake that only the reader of several values can see; never quote a secret. */
  public <T> T mistake(String name, String what, T fallback) {
    mistakes.add(name + " " + what);
    return fallback;
  }

  /** Throws when anything was wrong, with everything that was. */
  public void check() {
    if (!mistakes.isEmpty()) {
      throw new ConfigException(mistakes);
    }
  }

  /** Every name that was asked for. */
  public List<String> names() {
    return List.copyOf(names);
  }
}
