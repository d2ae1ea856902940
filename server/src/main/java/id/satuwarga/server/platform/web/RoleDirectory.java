package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import java.util.Set;

/** Asked at every staff operation, never cached here, so that a revoked role stops at once. */
public interface RoleDirectory {
  Future<Set<Caller.Role>> rolesOf(String citizenId);
}
