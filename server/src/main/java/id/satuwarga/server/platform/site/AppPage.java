package id.satuwarga.server.platform.site;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that the phone's app opens by itself. Where there is no app a browser asks for them,
 * and is led to the same page of the site.
 */
final class AppPage {
  private static final Pattern PATH =
      Pattern.compile(
          "/apps/[a-z][a-z0-9.-]{1,100}(/[A-Za-z0-9._~-]+){0,20}/?|/inbox/[0-9a-f-]{36}");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~%&=+-]{1,1000}");

  private AppPage() {}

  /** Where the site has it; always on the site itself. */
  static Optional<String> find(String path, String query) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    return Optional.of("/#" + path + (QUERY.matcher(query).matches() ? "?" + query : ""));
  }
}
