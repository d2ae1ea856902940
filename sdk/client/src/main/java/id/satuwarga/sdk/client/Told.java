package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What builders are told about the server and the way to it, judged at once. */
final class Told {
  private static final Pattern SERVER =
      Pattern.compile(
          "https://[^/\\s?#@]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/?");
  private static final Pattern PRIVATE =
      Pattern.compile(
          "http://(10\\.\\d{1,3}|192\\.168|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d{1,3}){2}(:\\d{1,5})?/?");
  private static final int MOST_TRIES = 10;
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  String server = "";
  @Nullable String issuer;
  boolean appLink;
  Duration connectTimeout = Duration.ofSeconds(5);
  Duration readTimeout = Duration.ofSeconds(15);
  Duration callTimeout = Duration.ofSeconds(30);
  @Nullable Duration patience;
  int tries = 4;
  String language = "id";
  Clock clock = Clock.systemUTC();
  Consumer<String> log = line -> {};
  @Nullable Consumer<HttpExchange> transport;

  void server(String address) {
    String judged = address("server", address);
    server = judged.endsWith("/") ? judged : judged + "/";
  }

  void privateServer(String address) {
    if (PRIVATE.matcher(address).matches()) {
      server = address.endsWith("/") ? address : address + "/";
    } else {
      server(address);
    }
  }

  void issuer(String identifier) {
    issuer = address("issuer", identifier);
  }

  /**
   * All of it.
   *
   * @param usual the patience of who was not told another
   */
  Settings settings(Duration usual) {
    return new Settings(
        new Settings.Place(server, issuer == null ? server : issuer, appLink),
        new Settings.Limits(
            connectTimeout, readTimeout, callTimeout, tries, patience == null ? usual : patience),
        language,
        new Settings.Surroundings(clock, log, transport));
  }

  static Duration timeout(Duration longest) {
    return positive("a timeout", longest, LONGEST_TIMEOUT);
  }

  static Duration patience(Duration longest) {
    return positive("patience", longest, LONGEST_PATIENCE);
  }

  static int tries(int most) {
    if (most < 1 || most > MOST_TRIES) {
      throw new IllegalArgumentException("tries are 1 to " + MOST_TRIES);
    }
    return most;
  }

  static String language(String code) {
    if (!code.equals("id") && !code.equals("en")) {
      throw new IllegalArgumentException("language is id or en");
    }
    return code;
  }

  static <T> T there(T value, String what) {
    return Objects.requireNonNull(value, what);
  }

  private static String address(String what, String address) {
    if (!SERVER.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "the " + what + " is https://… (http only on this machine): " + address);
    }
    return address;
  }

  private static Duration positive(String what, Duration length, Duration longest) {
    if (length.isNegative() || length.isZero() || length.compareTo(longest) > 0) {
      throw new IllegalArgumentException(what + " is over 0 and at most " + longest);
    }
    return length;
  }
}
