package id.satuwarga.server.identity;

import id.satuwarga.server.platform.config.Mode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Signs the pretend phones of a sandbox in, for they have no browser to go through. Nobody gets a
 * token by it; the session stands in the citizen's list and can be ended there.
 */
public final class PretendSessions {
  private final Sessions sessions;
  private final IdentityConfig config;

  @Inject
  PretendSessions(Sessions sessions, IdentityConfig config) {
    this.sessions = sessions;
    this.config = config;
  }

  public Future<UUID> open(SqlConnection tx, CitizenId citizen, String device) {
    if (config.mode() != Mode.SANDBOX) {
      throw new IllegalStateException("pretend phones have no place in production");
    }
    return sessions
        .open(tx, citizen, App.ANDROID, Optional.of(device))
        .map(grant -> grant.session().id());
  }
}
