package id.satuwarga.sdk.android.internal;

import android.net.Uri;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link to a page of a mini-app: {@code satuwarga://apps/id.polri.panic/alarms/7?from=notice}. */
public final class DeepLink {
  private static final String QUERY = "(\\?[A-Za-z0-9._~%&=+-]*)?";
  private static final Pattern APP =
      Pattern.compile(
          "satuwarga://apps/([a-z][a-z0-9]*(?:\\.[a-z][a-z0-9-]*){1,5})((?:/[A-Za-z0-9._~/-]*)?)"
              + QUERY);
  private static final Pattern PAGE = Pattern.compile("(/(?!/)[A-Za-z0-9._~/-]*)" + QUERY);
  private static final int LONGEST = 2_000;

  private final String appId;
  private final String page;
  private final Map<String, String> params;

  private DeepLink(String appId, String page, Map<String, String> params) {
    this.appId = appId;
    this.page = page;
    this.params = params;
  }

  /** The link of an address that names its mini-app; nothing when it is no such address. */
  public static Optional<DeepLink> find(String address) {
    Matcher app = APP.matcher(address);
    if (address.length() > LONGEST || !app.matches()) {
      return Optional.empty();
    }
    String page = text(app, 2);
    return page.startsWith("//")
        ? Optional.empty()
        : Optional.of(
            new DeepLink(text(app, 1), page.isEmpty() ? "/" : page, params(text(app, 3))));
  }

  /** Like {@link #find}, where {@code /a/page} is a page of this mini-app. */
  public static Optional<DeepLink> find(String address, String withinApp) {
    Matcher route = PAGE.matcher(address);
    return address.length() <= LONGEST && route.matches()
        ? Optional.of(new DeepLink(withinApp, text(route, 1), params(text(route, 2))))
        : find(address);
  }

  /** The mini-app it leads to. */
  public String appId() {
    return appId;
  }

  /** The page of it; {@code /} when it names none. */
  public String page() {
    return page;
  }

  /** What stands behind the question mark. */
  public Map<String, String> params() {
    return params;
  }

  /** The whole address, for an intent. */
  public Uri uri() {
    Uri.Builder built = Uri.parse("satuwarga://apps/" + appId + page).buildUpon();
    params.forEach(built::appendQueryParameter);
    return built.build();
  }

  private static String text(Matcher matcher, int group) {
    return Objects.toString(matcher.group(group), "");
  }

  private static Map<String, String> params(String query) {
    if (query.isEmpty()) {
      return Collections.emptyMap();
    }
    Uri read = Uri.parse("satuwarga://apps/" + query);
    Map<String, String> params = new LinkedHashMap<>();
    for (String name : read.getQueryParameterNames()) {
      params.put(name, Objects.toString(read.getQueryParameter(name), ""));
    }
    return Collections.unmodifiableMap(params);
  }
}
