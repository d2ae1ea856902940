package id.satuwarga.server.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.Set;

/** Who proves callers and who knows their roles; and where the counting goes. */
public record Doorkeepers(Authenticator authenticator, RoleDirectory roles, MeterRegistry meters) {
  /** For a listener whose contract knows anybody only: every token is refused. */
  public static Doorkeepers forAnybody(MeterRegistry meters) {
    return new Doorkeepers(
        bearer -> Future.failedFuture(WebProblems.tokenInvalid().asException()),
        citizenId -> Future.succeededFuture(Set.of()),
        meters);
  }
}
