package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ClientComponent;
import id.satuwarga.sdk.client.internal.DaggerClientComponent;
import id.satuwarga.sdk.client.internal.OpdCalls;
import id.satuwarga.sdk.client.internal.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server, as an OPD's back end sees it. Immutable and safe for many threads; one instance for
 * the life of the program.
 *
 * <pre>{@code
 * SatuWarga satuWarga =
 *     SatuWarga.opd("diskominfo-batam")
 *         .server("https://satuwarga.go.id")
 *         .key(OpdKey.loadOrCreate(Paths.get("opd-key.json")))
 *         .build();
 * Notice sent = satuWarga.notices().send(draft).execute();
 * }</pre>
 */
public final class SatuWarga implements AutoCloseable {
  private final OpdCalls calls;

  private final Clock clock;

  private SatuWarga(ClientComponent component, Clock clock) {
    this.calls = component.opdCalls();
    this.clock = clock;
  }

  /** For the back end of the OPD with this code. */
  public static Builder opd(String code) {
    return new Builder(code);
  }

  /** What the OPD tells citizens. */
  public Notices notices() {
    return new Notices(calls);
  }

  /** Files that citizens send. */
  public Uploads uploads() {
    return new Uploads(calls);
  }

  Clock clock() {
    return clock;
  }

  /** Gives connections back; calls after it fail. */
  @Override
  public void close() {
    calls.close();
  }

  /** Tells where the server is and who asks. */
  public static final class Builder {
    private static final Pattern OPD = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern SERVER =
        Pattern.compile(
            "https://[^/\\s?#@]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/?");
    private static final int MOST_TRIES = 10;

    private final String opd;
    private String server = "";
    private @Nullable String issuer;
    private @Nullable OpdKey key;
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(15);
    private Duration callTimeout = Duration.ofSeconds(30);
    private int tries = 4;
    private String language = "id";
    private Clock clock = Clock.systemUTC();
    private CallLog log = line -> {};

    private Builder(String opd) {
      if (!OPD.matcher(opd).matches()) {
        throw new IllegalArgumentException("the code of an OPD looks like " + OPD);
      }
      this.opd = opd;
    }

    /** Address of the server: https; http only on this machine. */
    public Builder server(String address) {
      if (!SERVER.matcher(address).matches()) {
        throw new IllegalArgumentException(
            "the server is https://… (http only on this machine): " + address);
      }
      this.server = address.endsWith("/") ? address : address + "/";
      return this;
    }

    /**
     * Who the server says it is, where that is not the address it is called at (an internal name, a
     * proxy): the address when nothing is said. Signatures are made for it and for nobody else.
     */
    public Builder issuer(String identifier) {
      if (!SERVER.matcher(identifier).matches()) {
        throw new IllegalArgumentException(
            "the issuer is https://… (http only on this machine): " + identifier);
      }
      this.issuer = identifier;
      return this;
    }

    /** The key that is registered for the OPD. */
    public Builder key(OpdKey registered) {
      this.key = Objects.requireNonNull(registered, "key");
      return this;
    }

    /** How long to wait for a connection: 5 s when nothing is said. */
    public Builder connectTimeout(Duration longest) {
      this.connectTimeout = finite(longest);
      return this;
    }

    /** How long to wait for the next byte: 15 s when nothing is said. */
    public Builder readTimeout(Duration longest) {
      this.readTimeout = finite(longest);
      return this;
    }

    /** How long one try may take in all: 30 s when nothing is said. */
    public Builder callTimeout(Duration longest) {
      this.callTimeout = finite(longest);
      return this;
    }

    /** How often to try in all where trying again is safe: 4 times when nothing is said. */
    public Builder tries(int most) {
      if (most < 1 || most > MOST_TRIES) {
        throw new IllegalArgumentException("tries are 1 to " + MOST_TRIES);
      }
      this.tries = most;
      return this;
    }

    /** Language of the words fit for citizens: {@code id} (when nothing is said) or {@code en}. */
    public Builder language(String code) {
      if (!code.equals("id") && !code.equals("en")) {
        throw new IllegalArgumentException("language is id or en");
      }
      this.language = code;
      return this;
    }

    /** Where the time comes from; for tests. */
    public Builder clock(Clock used) {
      this.clock = Objects.requireNonNull(used, "clock");
      return this;
    }

    /** Who hears of every try. */
    public Builder log(CallLog listener) {
      this.log = Objects.requireNonNull(listener, "log");
      return this;
    }

    /**
     * The instance. Nothing is sent yet.
     *
     * @throws IllegalStateException when server or key were not told
     */
    public SatuWarga build() {
      if (server.isEmpty() || key == null) {
        throw new IllegalStateException("server and key must be told");
      }
      Settings settings =
          new Settings(
              opd,
              new Settings.Place(server, issuer == null ? server : issuer),
              key.pair(),
              new Settings.Limits(connectTimeout, readTimeout, callTimeout, tries),
              language,
              new Settings.Surroundings(clock, log::tried));
      return new SatuWarga(DaggerClientComponent.factory().create(settings), clock);
    }

    private static Duration finite(Duration longest) {
      if (longest.isNegative()
          || longest.isZero()
          || longest.compareTo(Duration.ofMinutes(5)) > 0) {
        throw new IllegalArgumentException("a timeout is over 0 and at most 5 minutes");
      }
      return longest;
    }
  }
}
