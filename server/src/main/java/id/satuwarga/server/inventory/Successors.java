package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.Optional;

/**
 * How the mini-apps are that take the place of old apps. The slice that calls them stands above
 * this one and implements it.
 */
public interface Successors {

  /** Whether citizens are served there. */
  enum State {
    LIVE,
    /** It failed so often that nobody is let through for a while, or does not answer now. */
    RESTING,
    SUSPENDED,
    /** Nobody operates it where the app is. */
    ELSEWHERE,
    MISSING;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One of them; what does not run has no name. */
  record Successor(Optional<Text> name, State state) {}

  /** As far as it is known without calling it. */
  Successor known(String miniApp, RegionCode region);

  /** Calls whoever operates it in the territory. */
  Future<State> called(String miniApp, RegionCode region);
}
