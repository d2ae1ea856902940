package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CitizenComponent;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server, as a citizen's app sees it: one citizen, one device. Immutable and safe for many
 * threads; one instance for the life of the program.
 *
 * <p>Signing in leads through the national identity provider in the device's own browser: the app
 * never sees a password. What it needs until the browser comes back lies with the keeper, so that
 * the app may be ended meanwhile.
 *
 * <pre>{@code
 * CitizenApp app = SatuWarga.at("https://satuwarga.go.id").citizen(keeper, "Ponsel Siti");
 * openInBrowser(app.signIn());
 * // the browser comes back to id.satuwarga.app:/signed-in?…, or by an app link of the server
 * Profile me = app.finishSignIn(address).execute();
 * OpenVisit visit = app.services().open("id.batam.apekesah").execute();
 * }</pre>
 */
public final class CitizenApp implements AutoCloseable {
  private final CitizenComponent parts;

  CitizenApp(CitizenComponent parts) {
    this.parts = parts;
  }

  /** Begins to sign in: gives the address to open in the browser. One begun before is void. */
  public String signIn() {
    return parts.session().begin();
  }

  /**
   * Finishes with the address the browser came back to. A {@link RefusedException} with the code
   * {@code sign-in-cancelled} means that the citizen did not want to; {@code sign-in-rejected} that
   * this address belongs to no sign-in begun here.
   */
  public ApiCall<Profile> finishSignIn(String returnedTo) {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.session().finish(running, returnedTo),
        me -> new Profile(parts.caller(), parts.calls(), me));
  }

  /** Whether a session is kept; the server may have ended it. */
  public boolean isSignedIn() {
    return parts.session().isSignedIn();
  }

  /** Signs out here; also when the server cannot be told, the session is forgotten. */
  public ApiCall<Void> signOut() {
    return MappedCall.done(parts.caller(), running -> parts.session().end(running));
  }

  /** Signs out on all devices. */
  public ApiCall<Void> signOutEverywhere() {
    return MappedCall.done(parts.caller(), running -> parts.session().endAll(running));
  }

  /** Who is signed in. */
  public ApiCall<Profile> profile() {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.calls().me(running),
        me -> new Profile(parts.caller(), parts.calls(), me));
  }

  /** What the citizen wants to be told of: a row for each kind of each agency. */
  public ApiCall<List<NoticePreference>> noticePreferences() {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.calls().preferences(running),
        rows -> NoticePreference.all(parts.caller(), parts.calls(), rows));
  }

  /**
   * From when until when the phone is quiet: two times, by the clock of the citizen's territory;
   * equal ones mean never.
   */
  public ApiCall<List<LocalTime>> quietHours() {
    return new MappedCall<>(
        parts.caller(), running -> parts.calls().quietHours(running), hours -> hours);
  }

  /** Chooses them; then news meant for this citizen alone waits too. */
  public ApiCall<List<LocalTime>> quietHours(LocalTime from, LocalTime until) {
    return new MappedCall<>(
        parts.caller(), running -> parts.calls().keepQuiet(running, from, until), hours -> hours);
  }

  /** Who looked at the citizen's data, the newest first. */
  public ApiCall<Listing<AccessEntry>> accessLog() {
    return accessLog(null);
  }

  /** What the citizen said of services, and what agencies answered, the newest first. */
  public ApiCall<Listing<Feedback>> feedback() {
    return feedback(null);
  }

  /**
   * Has this device told by push. To be called at each start of the app and whenever FCM hands out
   * a new token; the same token is the same device.
   *
   * @param token FCM's registration token of this installation; keep it out of logs
   */
  public ApiCall<Device> registerDevice(String token) {
    String given = Told.there(token, "token");
    return new MappedCall<>(
        parts.caller(),
        running -> parts.devices().register(running, given),
        device -> new Device(parts.caller(), parts.devices(), device));
  }

  /** Tells the agency, in sums, that this device showed a notification of the notice. */
  public ApiCall<Void> reportShown(String noticeId) {
    return MappedCall.done(
        parts.caller(), running -> parts.devices().report(running, noticeId, "delivered"));
  }

  /** Tells that the notification was tapped. */
  public ApiCall<Void> reportOpened(String noticeId) {
    return MappedCall.done(
        parts.caller(), running -> parts.devices().report(running, noticeId, "opened"));
  }

  /** All devices where the citizen is told by push, the one seen last first. */
  public ApiCall<List<Device>> devices() {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.devices().list(running),
        found ->
            found.stream()
                .map(it -> new Device(parts.caller(), parts.devices(), it))
                .collect(Collectors.toList()));
  }

  /**
   * Codes and names of the territories right below this one; the provinces for an empty code. Also
   * for whoever is not signed in.
   *
   * <pre>{@code
   * Map<String, String> districts = app.territories("21.71").execute();
   * }</pre>
   */
  public ApiCall<Map<String, String>> territories(String within) {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.calls().territories(running, within),
        Collections::unmodifiableMap);
  }

  /** What the citizen can do, and where. */
  public Services services() {
    return new Services(parts.caller(), parts.calls(), parts.visits());
  }

  /** What agencies told the citizen. */
  public Inbox inbox() {
    return new Inbox(parts.caller(), parts.inbox());
  }

  /** Ends live streams and gives connections back; calls after it fail. The session is kept. */
  @Override
  public void close() {
    parts.inbox().unfollowAll();
    parts.caller().close();
  }

  private ApiCall<Listing<Feedback>> feedback(@Nullable String cursor) {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.calls().feedback(running, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(Feedback::new).collect(Collectors.toList()),
                page.next(),
                this::feedback));
  }

  private ApiCall<Listing<AccessEntry>> accessLog(@Nullable String cursor) {
    return new MappedCall<>(
        parts.caller(),
        running -> parts.calls().accessLog(running, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(AccessEntry::new).collect(Collectors.toList()),
                page.next(),
                this::accessLog));
  }
}
