package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.VisitCalls;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The services of a region, the citizen's own when they are signed in: to find, to open, and to let
 * see what they ask for.
 *
 * <pre>{@code
 * for (Service service : app.services().search("pengaduan").execute()) {
 *   show(service.name(), service.ownerName());
 * }
 * OpenVisit visit = app.services().open("id.batam.apekesah").execute();
 * }</pre>
 */
public final class Services {
  private static final Pattern ROUTE =
      Pattern.compile("satuwarga://apps/([a-z0-9.-]{1,100})(/[A-Za-z0-9._~/-]*)?");

  private final Caller caller;
  private final CitizenCalls calls;
  private final VisitCalls visits;

  Services(Caller caller, CitizenCalls calls, VisitCalls visits) {
    this.caller = caller;
    this.calls = calls;
    this.visits = visits;
  }

  /** All where the citizen lives. */
  public ApiCall<Listing<Service>> list() {
    return list(null, null, null);
  }

  /** All in another territory, by its Kemendagri code; also for whoever is not signed in. */
  public ApiCall<Listing<Service>> in(String region) {
    return list(region, null, null);
  }

  /** Those that have to do with these words, of at least two letters. */
  public ApiCall<Listing<Service>> search(String words) {
    return list(null, words, null);
  }

  /** One service. */
  public ApiCall<Service> get(String appId) {
    return new MappedCall<>(caller, running -> calls.service(running, appId), Service::new);
  }

  /**
   * Opens the first page of a service. One that needs the citizen's answer first is refused with
   * {@code consent-required}, see {@link #consent}.
   */
  public ApiCall<OpenVisit> open(String appId) {
    return open(appId, "/");
  }

  /** Opens a page of a service. */
  public ApiCall<OpenVisit> open(String appId, String page) {
    return new MappedCall<>(
        caller,
        running -> visits.open(running, appId, page),
        opened -> new OpenVisit(caller, visits, opened));
  }

  /**
   * Opens where a notice or a button leads: {@code
   * satuwarga://apps/id.batam.apekesah/complaints/42}.
   *
   * @throws IllegalArgumentException when it leads into no service
   */
  public ApiCall<OpenVisit> openRoute(String route) {
    Matcher parts = ROUTE.matcher(route);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a route looks like satuwarga://apps/{app_id}/{page}");
    }
    return open(parts.group(1), parts.group(2) == null ? "/" : parts.group(2));
  }

  /**
   * Goes on with a visit that {@link OpenVisit#json} wrote down. The server is not asked: that it
   * has ended meanwhile is told by the next act, as {@code visit-ended}.
   *
   * @throws IllegalArgumentException when the text is no such
   */
  public OpenVisit resume(String json) {
    return new OpenVisit(caller, visits, VisitCalls.Opened.resume(json));
  }

  /** What a service asks to see, and why; to be shown before it is answered. */
  public ApiCall<Consent> consent(String appId) {
    return new MappedCall<>(
        caller,
        running -> calls.asked(running, appId),
        asked -> Consent.asked(caller, calls, asked));
  }

  /** All that the citizen agreed to and that is in force. */
  public ApiCall<List<Consent>> consents() {
    return new MappedCall<>(
        caller,
        calls::consents,
        granted ->
            granted.stream()
                .map(it -> Consent.granted(caller, calls, it))
                .collect(Collectors.toList()));
  }

  private ApiCall<Listing<Service>> list(
      @Nullable String region, @Nullable String words, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.services(running, region, words, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(Service::new).collect(Collectors.toList()),
                page.next(),
                next -> list(region, words, next)));
  }
}
