package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.DaggerOpdComponent;
import id.satuwarga.sdk.client.internal.OpdCalls;
import id.satuwarga.sdk.client.internal.OpdComponent;
import id.satuwarga.sdk.client.internal.OpdName;
import java.time.Clock;
import java.time.Duration;
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
  private final Caller caller;
  private final OpdCalls calls;
  private final Clock clock;

  private SatuWarga(OpdComponent component, Clock clock) {
    this.caller = component.caller();
    this.calls = component.opdCalls();
    this.clock = clock;
  }

  /** For the back end of the OPD with this code. */
  public static Builder opd(String code) {
    return new Builder(code);
  }

  /** What the OPD tells citizens. */
  public Notices notices() {
    return new Notices(caller, calls);
  }

  /** Files that citizens send. */
  public Uploads uploads() {
    return new Uploads(caller, calls);
  }

  /** What other agencies know of a citizen and may tell. */
  public DataSources data() {
    return new DataSources(caller, calls);
  }

  Clock clock() {
    return clock;
  }

  /** Gives connections back; calls after it fail. */
  @Override
  public void close() {
    caller.close();
  }

  /** Tells where the server is and who asks. */
  public static final class Builder {
    private static final Pattern OPD = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    private final String opd;
    private final Told told = new Told();
    private @Nullable OpdKey key;

    private Builder(String opd) {
      if (!OPD.matcher(opd).matches()) {
        throw new IllegalArgumentException("the code of an OPD looks like " + OPD);
      }
      this.opd = opd;
    }

    /** Address of the server: https; http only on this machine. */
    public Builder server(String address) {
      told.server(address);
      return this;
    }

    /**
     * Who the server says it is, where that is not the address it is called at (an internal name, a
     * proxy): the address when nothing is said. Signatures are made for it and for nobody else.
     */
    public Builder issuer(String identifier) {
      told.issuer(identifier);
      return this;
    }

    /** The key that is registered for the OPD. */
    public Builder key(OpdKey registered) {
      this.key = Told.there(registered, "key");
      return this;
    }

    /** How long to wait for a connection: 5 s when nothing is said. */
    public Builder connectTimeout(Duration longest) {
      told.connectTimeout = Told.timeout(longest);
      return this;
    }

    /** How long to wait for the next byte: 15 s when nothing is said. */
    public Builder readTimeout(Duration longest) {
      told.readTimeout = Told.timeout(longest);
      return this;
    }

    /** How long one try may take in all: 30 s when nothing is said. */
    public Builder callTimeout(Duration longest) {
      told.callTimeout = Told.timeout(longest);
      return this;
    }

    /**
     * How long one call waits in all for the published limit to let it through: two minutes when
     * nothing is said. Whoever sends many notices needs no code for the limit: calls wait their
     * turn.
     */
    public Builder patience(Duration longest) {
      told.patience = Told.patience(longest);
      return this;
    }

    /** How often to try in all where trying again is safe: 4 times when nothing is said. */
    public Builder tries(int most) {
      told.tries = Told.tries(most);
      return this;
    }

    /** Language of the words fit for citizens: {@code id} (when nothing is said) or {@code en}. */
    public Builder language(String code) {
      told.language = Told.language(code);
      return this;
    }

    /** Where the time comes from; for tests. */
    public Builder clock(Clock used) {
      told.clock = Told.there(used, "clock");
      return this;
    }

    /** Who hears of every try. */
    public Builder log(CallLog listener) {
      told.log = Told.there(listener, "log");
      return this;
    }

    /** Another way to the server than the client's own HTTP. */
    public Builder transport(Transport way) {
      told.transport = Told.there(way, "transport");
      return this;
    }

    /**
     * The instance. Nothing is sent yet.
     *
     * @throws IllegalStateException when server or key were not told
     */
    public SatuWarga build() {
      if (key == null) {
        throw new IllegalStateException("the key must be told");
      }
      OpdName name = new OpdName(opd, key.pair());
      return new SatuWarga(DaggerOpdComponent.factory().create(told.settings(), name), told.clock);
    }
  }
}
