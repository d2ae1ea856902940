package id.satuwarga.sdk.client.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** What the builder was told. */
public final class Settings {
  final String opd;
  final Place place;
  final EcKey key;
  final Limits limits;
  final String language;
  final Surroundings surroundings;

  public Settings(
      String opd,
      Place place,
      EcKey key,
      Limits limits,
      String language,
      Surroundings surroundings) {
    this.opd = opd;
    this.place = place;
    this.key = key;
    this.limits = limits;
    this.language = language;
    this.surroundings = surroundings;
  }

  /** Where the server is, and who it must say it is. */
  public static final class Place {
    final String address;
    final String issuer;

    public Place(String address, String issuer) {
      this.address = address;
      this.issuer = bare(issuer);
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

    public Limits(Duration connect, Duration read, Duration call, int tries) {
      this.connect = connect;
      this.read = read;
      this.call = call;
      this.tries = tries;
    }
  }

  /** The world around. */
  public static final class Surroundings {
    final Clock clock;
    final Consumer<String> log;

    public Surroundings(Clock clock, Consumer<String> log) {
      this.clock = clock;
      this.log = log;
    }
  }
}
