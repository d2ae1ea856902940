package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonObject;

/** One parameter of an operation, its schema written out without references. */
record Parameter(String name, Place in, boolean required, JsonObject schema) {
  /** Where a request carries it. */
  enum Place {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  String pointer() {
    return in.name().toLowerCase(java.util.Locale.ROOT) + "/" + name;
  }

  boolean is(Place place, String other) {
    boolean sameName = place == Place.HEADER ? name.equalsIgnoreCase(other) : name.equals(other);
    return in == place && sameName;
  }
}
