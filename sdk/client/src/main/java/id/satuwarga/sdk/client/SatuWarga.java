package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenName;
import id.satuwarga.sdk.client.internal.DaggerCitizenComponent;
import id.satuwarga.sdk.client.internal.DaggerOpdComponent;
import id.satuwarga.sdk.client.internal.DataReadJson;
import id.satuwarga.sdk.client.internal.OpdCalls;
import id.satuwarga.sdk.client.internal.OpdComponent;
import id.satuwarga.sdk.client.internal.OpdName;
import id.satuwarga.sdk.client.internal.WebhookCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server, as an OPD's back end sees it. Immutable and safe for many threads; one instance for
 * the life of the program.
 *
 * <pre>{@code
 * SatuWarga satuWarga =
 *     SatuWarga.at("https://satuwarga.go.id")
 *         .opd("diskominfo-batam", OpdKey.loadOrCreate(Paths.get("opd-key.json")));
 * Notice sent = satuWarga.notices().send(draft).execute();
 * }</pre>
 */
public final class SatuWarga implements AutoCloseable {
  private final Caller caller;
  private final OpdCalls calls;
  private final WebhookCalls webhooks;
  private final Clock clock;

  private SatuWarga(OpdComponent component, Clock clock) {
    this.caller = component.caller();
    this.calls = component.opdCalls();
    this.webhooks = component.webhookCalls();
    this.clock = clock;
  }

  /** At this address: https; http only on this machine. */
  public static Builder at(String server) {
    return new Builder(server, false);
  }

  /**
   * At this address of a private network too, by http: for an app that is being developed and finds
   * the server on the developer's machine ({@code http://10.0.2.2:8080} from an emulator). What is
   * sent can be read by everybody in that network.
   */
  public static Builder onPrivateNetwork(String server) {
    return new Builder(server, true);
  }

  /** What the OPD tells citizens. */
  public Notices notices() {
    return new Notices(caller, calls);
  }

  /**
   * Fetches a file that a citizen sent with an act, by its upload id. The server keeps it for an
   * hour after the first time: store it at once.
   *
   * <pre>{@code
   * for (String uploadId : action.files("photo")) {
   *   FileContent photo = satuWarga.fetchUpload(uploadId).execute();
   *   photos.insert(photo.type(), photo.content());
   * }
   * }</pre>
   */
  public ApiCall<FileContent> fetchUpload(String uploadId) {
    return new MappedCall<>(caller, running -> calls.upload(running, uploadId), file -> file);
  }

  /**
   * Reads what another agency knows of a citizen, as far as the manifest's {@code uses} says. The
   * server checks the citizen's consent or the legal basis, and shows each read to the citizen.
   *
   * <pre>{@code
   * Map<String, String> owner =
   *     satuWarga
   *         .readData(
   *             "id.kepri.kendaraan",
   *             context.subject(),
   *             "id.batam.kependudukan/penduduk",
   *             Arrays.asList("name", "address"))
   *         .execute();
   * }</pre>
   *
   * @param appId the mini-app of this OPD that asks
   * @param subject pairwise subject of the citizen, as this OPD knows them
   * @param source app id of the source, a slash, and the name of what it provides
   * @param fields those of {@code uses} that are needed now; the answer holds no other
   */
  public ApiCall<Map<String, String>> readData(
      String appId, String subject, String source, Collection<String> fields) {
    DataReadJson read = new DataReadJson(appId, source, subject, fields);
    return new MappedCall<>(
        caller, running -> calls.read(running, read), Collections::unmodifiableMap);
  }

  /**
   * Registers an address of the OPD at which the server tells what became of its notices. The
   * answer has the {@code webhook_id} and, this once, the {@code secret}: keep it where the program
   * that receives finds it.
   *
   * <pre>{@code
   * Map<String, String> registered =
   *     satuWarga.registerWebhook("https://aduan.batam.example/webhook", "Apekesah").execute();
   * note(registered.get("webhook_id"), registered.get("secret"));
   * }</pre>
   */
  public ApiCall<Map<String, String>> registerWebhook(String url, String label) {
    return new MappedCall<>(caller, running -> webhooks.register(running, url, label), row -> row);
  }

  /**
   * The addresses at which the OPD is told, each by the contract's names: {@code webhook_id},
   * {@code url}, {@code failures} in a row, {@code last_failure} … without secrets.
   */
  public ApiCall<List<Map<String, String>>> webhooks() {
    return new MappedCall<>(caller, webhooks::list, rows -> rows);
  }

  /** What nobody took there in three days, newest first: {@code event_id}, {@code type} … */
  public ApiCall<Listing<Map<String, String>>> deadWebhooks(String webhookId) {
    return deadWebhooks(webhookId, null);
  }

  private ApiCall<Listing<Map<String, String>>> deadWebhooks(
      String webhookId, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> webhooks.dead(running, webhookId, cursor),
        page -> new Listing<>(page.items(), page.next(), next -> deadWebhooks(webhookId, next)));
  }

  /**
   * Has all told once more that ended since then, taken or dead, each under the id it always had;
   * seven days are kept. The answer is how many.
   */
  public ApiCall<Integer> replayWebhooks(String webhookId, Instant since) {
    return new MappedCall<>(
        caller, running -> webhooks.replay(running, webhookId, since), count -> count);
  }

  /** Nothing is told there any more, and what waits for it is forgotten. */
  public ApiCall<Void> removeWebhook(String webhookId) {
    return MappedCall.done(caller, running -> webhooks.remove(running, webhookId));
  }

  Clock clock() {
    return clock;
  }

  /** Gives connections back; calls after it fail. */
  @Override
  public void close() {
    caller.close();
  }

  /** Tells about the server and the way to it; then who asks. */
  public static final class Builder {
    private static final Pattern OPD = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");
    private static final int LONGEST_NAME = 80;

    private final Told told = new Told();

    private Builder(String server, boolean privateNetwork) {
      if (privateNetwork) {
        told.privateServer(server);
      } else {
        told.server(server);
      }
    }

    /**
     * Who the server says it is, where that is not the address it is called at (an internal name, a
     * proxy): the address when nothing is said. Signatures are made for it and for nobody else.
     */
    public Builder issuer(String identifier) {
      told.issuer(identifier);
      return this;
    }

    /**
     * A citizen's app that is released: the browser comes back from signing in by the https address
     * {@code /android/signed-in} of who the server says it is, which Android hands over to no other
     * app than the one that the server names. Without it by {@code id.satuwarga.app:/signed-in},
     * which any app can claim: a server in production refuses that.
     */
    public Builder appLink() {
      told.appLink = true;
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
     * How long one call waits in all for the published limit to let it through. When nothing is
     * said, two minutes for an OPD: whoever sends many notices needs no code for the limit, calls
     * wait their turn. Ten seconds for a citizen, who sits at a screen.
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

    /**
     * Who hears of every try: {@code POST /v1/notices 202 in 35 ms, try 1, request 0199c7a2-…}. It
     * is told no token, no key and no content.
     */
    public Builder log(Consumer<String> listener) {
      told.log = Told.there(listener, "log");
      return this;
    }

    /**
     * Another way to the server than the client's own HTTP: for a network that knows one way out
     * only, or a test without any. It answers the exchange, or throws an {@link
     * java.io.UncheckedIOException} when no answer came. Retries, limits, tokens and logs stay with
     * the client. Called by many threads at once.
     *
     * <pre>{@code
     * SatuWarga.at("https://satuwarga.go.id")
     *     .transport(exchange -> exchange.answer(202, headers, new ByteArrayInputStream(content)));
     * }</pre>
     */
    public Builder transport(Consumer<HttpExchange> way) {
      told.transport = Told.there(way, "transport");
      return this;
    }

    /** For the back end of the OPD with this code, by the key that is registered for it. */
    public SatuWarga opd(String code, OpdKey key) {
      if (!OPD.matcher(code).matches()) {
        throw new IllegalArgumentException("the code of an OPD looks like " + OPD);
      }
      OpdName name = new OpdName(code, Told.there(key, "key").pair());
      return new SatuWarga(
          DaggerOpdComponent.factory().create(told.settings(Duration.ofMinutes(2)), name),
          told.clock);
    }

    /**
     * For a citizen's app.
     *
     * @param keeper where the session is kept
     * @param device what the citizen calls this device, in their list of sessions
     */
    public CitizenApp citizen(SessionKeeper keeper, String device) {
      if (device.isEmpty() || device.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("the name of a device has 1 to 80 characters");
      }
      CitizenName citizen = new CitizenName(Told.there(keeper, "keeper"), device);
      return new CitizenApp(
          DaggerCitizenComponent.factory().create(told.settings(Duration.ofSeconds(10)), citizen));
    }
  }
}
