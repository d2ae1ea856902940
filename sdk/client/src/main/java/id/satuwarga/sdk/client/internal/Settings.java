package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.HttpExchange;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a builder was told. */
public final class Settings {
  final Place place;
  final Limits limits;
  final String language;
  final Surroundings surroundings;

  public Settings(Place place, Limits limits, String language, Surroundings surroundings) {
    this.place = place;
    this.limits = limits;
    this.language = language;
    this.surroundings = surroundings;
  }

  /** Where the server is, and who it must say it is. */
  public static final class Place {
    private static final String SCHEME = "id.satuwarga.app:/signed-in";
    private static final String LINK = "/android/signed-in";
    final String address;
    final String issuer;
    private final boolean appLink;

    /** {@code appLink}: a browser comes back by an address of the server, not by a scheme. */
    public Place(String address, String issuer, boolean appLink) {
      this.address = address;
      this.issuer = bare(issuer);
      this.appLink = appLink;
    }

    /** As which of our apps it signs in. */
    String client() {
      return appLink ? "android-link" : "android";
    }

    /** Whether this is where the server leads this app's browser, to the letter. */
    boolean isReturn(String returned) {
      return returned.startsWith((appLink ? issuer + LINK : SCHEME) + "?");
    }

    /** With or without a last slash it is the same server. */
    boolean isOf(String claimed) {
      return bare(claimed).equals(issuer);
    }

    private static String bare(String address) {
      return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
  }

  /** How long and how often. */
  public static final class Limits {
    final Duration connect;
    final Duration read;
    final Duration call;
    final int tries;
    final Duration patience;

    public Limits(Duration connect, Duration read, Duration call, int tries, Duration patience) {
      this.connect = connect;
      this.read = read;
      this.call = call;
      this.tries = tries;
      this.patience = patience;
    }
  }

  /** The world around. */
  public static final class Surroundings {
    final Clock clock;
    final Consumer<String> log;
    final @Nullable Consumer<HttpExchange> transport;

    public Surroundings(
        Clock clock, Consumer<String> log, @Nullable Consumer<HttpExchange> transport) {
      this.clock = clock;
      this.log = log;
      this.transport = transport;
    }
  }
}
