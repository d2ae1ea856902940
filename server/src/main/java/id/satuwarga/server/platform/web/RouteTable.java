package id.satuwarga.server.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Operations of the contract, each with the route that answers it; both sets are equal. */
final class RouteTable {
  private final Map<Operation, Route> routes = new LinkedHashMap<>();

  /** Matches the two, or refuses with every difference named. */
  RouteTable(Contract contract, Collection<Route> offered) {
    List<String> mistakes = new ArrayList<>();
    Map<String, Route> byId = new LinkedHashMap<>();
    for (Route route : offered) {
      if (byId.put(route.operationId(), route) != null) {
        mistakes.add("two routes for " + route.operationId());
      }
    }
    for (Operation operation : contract.operations()) {
      Route route = byId.remove(operation.id());
      if (route == null) {
        mistakes.add("no route for " + operation.id());
      } else {
        routes.put(operation, route);
        check(operation, route, mistakes);
      }
    }
    new TreeSet<>(byId.keySet()).forEach(id -> mistakes.add("no operation for the route " + id));
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(contract + ": " + String.join("; ", mistakes));
    }
  }

  private static void check(Operation operation, Route route, List<String> mistakes) {
    if (route.command().isPresent()
        && operation.idempotencyKey() != Operation.IdempotencyKey.NONE
        && operation.letsIn(Authority.Kind.ANYBODY)) {
      mistakes.add(operation.id() + " takes Idempotency-Key but lets in anybody");
    }
  }

  Map<Operation, Route> routes() {
    return routes;
  }
}
