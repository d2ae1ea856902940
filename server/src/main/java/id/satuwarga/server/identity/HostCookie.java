package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.SetCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of this very host. Where citizens come by https its name begins with {@code __Host-}:
 * browsers then take it from this host alone, so no sister domain can plant one. Plain http, which
 * only a sandbox has, knows no such names; there the cookie keeps to its path.
 */
final class HostCookie {
  private final String name;
  private final String path;

  private HostCookie(String name, String path) {
    this.name = name;
    this.path = path;
  }

  static HostCookie of(IdentityConfig config, String name, String path) {
    return config.origin().startsWith("https://")
        ? new HostCookie("__Host-" + name, "/")
        : new HostCookie(name, path);
  }

  /** What the browser brings; a name that comes twice is refused by the kernel. */
  Optional<String> read(Call call) {
    return call.cookie(name).filter(value -> !value.isEmpty());
  }

  SetCookie strict(String value, Duration life) {
    return SetCookie.strict(name, value, path, life);
  }

  SetCookie lax(String value, Duration life) {
    return SetCookie.lax(name, value, path, life);
  }

  SetCookie gone() {
    return SetCookie.gone(name, path);
  }
}
