package id.satuwarga.server.testing;

import id.satuwarga.server.platform.web.Authenticator;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.RoleDirectory;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens for callers that a test makes up, beside the real ones: what is not one of these goes to
 * the server's own authenticator, so both kinds work in the same test.
 */
final class TestTokens {
  private static final String PREFIX = "test-token.";
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();
  private final Map<String, Set<Caller.Role>> roles = new ConcurrentHashMap<>();

  /** A token that proves this caller; a staff member's roles are found as well. */
  String of(Caller caller) {
    String token = PREFIX + UUID.randomUUID();
    if (caller instanceof Caller.Staff staff) {
      roles.put(staff.citizenId(), staff.roles());
      callers.put(token, new Caller.Citizen(staff.citizenId(), staff.sessionId()));
    } else {
      callers.put(token, caller);
    }
    return token;
  }

  Doorkeepers before(Doorkeepers real) {
    Authenticator authenticator =
        new Authenticator() {
          @Override
          public Future<Caller> authenticate(String bearer) {
            return callers.containsKey(bearer)
                ? Future.succeededFuture(callers.get(bearer))
                : real.authenticator().authenticate(bearer);
          }

          @Override
          public boolean remembers(String bearer) {
            return callers.containsKey(bearer) || real.authenticator().remembers(bearer);
          }
        };
    RoleDirectory directory =
        citizenId ->
            roles.containsKey(citizenId)
                ? Future.succeededFuture(roles.get(citizenId))
                : real.roles().rolesOf(citizenId);
    return new Doorkeepers(authenticator, directory, real.meters());
  }
}
