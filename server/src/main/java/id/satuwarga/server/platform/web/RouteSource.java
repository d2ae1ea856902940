package id.satuwarga.server.platform.web;

import java.util.List;

/** A slice's routes; bound into the set from which the server answers the contract. */
public interface RouteSource {
  List<Route> routes();
}
