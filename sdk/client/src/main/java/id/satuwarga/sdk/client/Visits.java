package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.VisitCalls;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens services.
 *
 * <pre>{@code
 * OpenVisit home = app.visits().open("id.batam.apekesah").execute();
 * OpenVisit page = app.visits().open("id.batam.apekesah", "/complaints/42").execute();
 * }</pre>
 */
public final class Visits {
  private static final Pattern ROUTE =
      Pattern.compile("satuwarga://apps/([a-z0-9.-]{1,100})(/[A-Za-z0-9._~/-]*)?");

  private final Caller caller;
  private final VisitCalls calls;

  Visits(Caller caller, VisitCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** Opens the first page of a service. */
  public ApiCall<OpenVisit> open(String appId) {
    return open(appId, "/");
  }

  /** Opens a page of a service. */
  public ApiCall<OpenVisit> open(String appId, String page) {
    return new MappedCall<>(
        caller,
        running -> calls.open(running, appId, page),
        opened -> new OpenVisit(caller, calls, opened));
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
}
