package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in whom the contract's {@code security} names, and nobody else, before any slice is asked.
 */
final class Gate {
  private static final Caller NOBODY = new Caller.Anonymous();
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 4096;
  private final Authenticator authenticator;
  private final RoleDirectory roles;

  Gate(Authenticator authenticator, RoleDirectory roles) {
    this.authenticator = authenticator;
    this.roles = roles;
  }

  Future<Caller> admit(Operation operation, HttpServerRequest request) {
    if (operation.anonymousOnly()) {
      return Future.succeededFuture(NOBODY);
    }
    if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      return operation.letsIn(Authority.Kind.ANYBODY)
          ? Future.succeededFuture(NOBODY)
          : Future.failedFuture(WebProblems.tokenMissing().asException());
    }
    return bearer(request)
        .map(authenticator::authenticate)
        .orElseGet(() -> Future.failedFuture(WebProblems.tokenInvalid().asException()))
        .compose(caller -> authorize(operation, caller));
  }

  /** Whether the caller shows a token that was proved before. */
  boolean remembers(HttpServerRequest request) {
    return bearer(request).filter(authenticator::remembers).isPresent();
  }

  private static Optional<String> bearer(HttpServerRequest request) {
    List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    String header = headers.size() == 1 ? headers.get(0) : "";
    return header.length() <= LONGEST_TOKEN
            && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).trim())
        : Optional.empty();
  }

  private Future<Caller> authorize(Operation operation, Caller caller) {
    if (caller instanceof Caller.Citizen citizen) {
      return operation.letsIn(Authority.Kind.STAFF)
          ? staff(operation, citizen)
          : admitAs(Authority.Kind.CITIZEN, operation, citizen);
    }
    return admitAs(Authority.Kind.OPD, operation, caller);
  }

  private Future<Caller> staff(Operation operation, Caller.Citizen citizen) {
    return roles
        .rolesOf(citizen.citizenId())
        .compose(
            held ->
                holdsOne(operation, held)
                    ? Future.succeededFuture(
                        new Caller.Staff(citizen.citizenId(), citizen.sessionId(), held))
                    : admitAs(Authority.Kind.CITIZEN, operation, citizen));
  }

  private static boolean holdsOne(Operation operation, Set<Caller.Role> held) {
    return operation.authorities().stream()
        .filter(authority -> authority.kind() == Authority.Kind.STAFF)
        .anyMatch(
            authority ->
                held.stream()
                    .anyMatch(
                        role ->
                            authority.roles().isEmpty()
                                || authority.roles().contains(role.name())));
  }

  /** Where anybody may call, whoever is of another kind calls as anybody. */
  private static Future<Caller> admitAs(Authority.Kind kind, Operation operation, Caller caller) {
    if (operation.letsIn(kind)) {
      return Future.succeededFuture(caller);
    }
    return operation.letsIn(Authority.Kind.ANYBODY)
        ? Future.succeededFuture(NOBODY)
        : Future.failedFuture(WebProblems.notAllowed().asException());
  }
}
