package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CitizenComponent;
import id.satuwarga.sdk.client.internal.CitizenName;
import id.satuwarga.sdk.client.internal.DaggerCitizenComponent;
import java.time.Clock;
import java.time.Duration;

/**
 * The server, as a citizen's app sees it: one citizen, one device. Immutable and safe for many
 * threads; one instance for the life of the program.
 *
 * <pre>{@code
 * CitizenApp app = CitizenApp.at("https://satuwarga.go.id").keeper(keeper).build();
 * openInBrowser(app.signIn().begin());
 * // the browser comes back to id.satuwarga.app:/signed-in?…
 * Profile me = app.signIn().finish(address).execute();
 * OpenVisit visit = app.visits().open("id.batam.apekesah").execute();
 * }</pre>
 */
public final class CitizenApp implements AutoCloseable {
  private final CitizenComponent parts;

  private CitizenApp(CitizenComponent parts) {
    this.parts = parts;
  }

  /** For the server at this address: https; http only on this machine. */
  public static Builder at(String server) {
    return new Builder(server);
  }

  /** Who uses the app, and since when they do not any more. */
  public SignIn signIn() {
    return new SignIn(parts.caller(), parts.session());
  }

  /** What is known of the citizen, and who looked at it. */
  public Account account() {
    return new Account(parts.caller(), parts.calls());
  }

  /** What the citizen can do, and where. */
  public Services services() {
    return new Services(parts.caller(), parts.calls());
  }

  /** What services may see of the citizen. */
  public Consents consents() {
    return new Consents(parts.caller(), parts.calls());
  }

  /** Services at work. */
  public Visits visits() {
    return new Visits(parts.caller(), parts.visits());
  }

  /** Photos and documents on their way to an agency. */
  public Attachments attachments() {
    return new Attachments(parts.caller(), parts.calls());
  }

  /** What agencies told the citizen. */
  public Inbox inbox() {
    return new Inbox(parts.caller(), parts.inbox());
  }

  /** Where the citizen is told by push. */
  public Devices devices() {
    return new Devices(parts.caller(), parts.devices());
  }

  /** Gives connections back; calls after it fail. The session stays with the keeper. */
  @Override
  public void close() {
    parts.caller().close();
  }

  /** Tells how the app is to be. */
  public static final class Builder {
    private static final int LONGEST_NAME = 80;

    private final Told told = new Told();
    private SessionKeeper keeper = SessionKeeper.inMemory();
    private String device = "Android";

    private Builder(String server) {
      told.server(server);
    }

    /** Where the session is kept: until the program ends when nothing is said. */
    public Builder keeper(SessionKeeper place) {
      this.keeper = Told.there(place, "keeper");
      return this;
    }

    /** What the citizen calls this device, in their list of sessions. */
    public Builder device(String name) {
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("the name of a device has 1 to 80 characters");
      }
      this.device = name;
      return this;
    }

    /** Language of everything the server says: {@code id} (when nothing is said) or {@code en}. */
    public Builder language(String code) {
      told.language = Told.language(code);
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

    /** How often to try in all where trying again is safe: 4 times when nothing is said. */
    public Builder tries(int most) {
      told.tries = Told.tries(most);
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

    /** The instance. Nothing is sent yet. */
    public CitizenApp build() {
      // nobody at a screen waits two minutes for a limit
      told.patience = Duration.ofSeconds(10);
      CitizenName citizen = new CitizenName(keeper, device);
      return new CitizenApp(DaggerCitizenComponent.factory().create(told.settings(), citizen));
    }
  }
}
