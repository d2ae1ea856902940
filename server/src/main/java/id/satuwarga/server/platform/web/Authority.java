package id.satuwarga.server.platform.web;

import java.util.Set;
import java.util.TreeSet;

/** One alternative of an operation's {@code security}: which kind of caller it lets in. */
record Authority(Kind kind, Set<String> roles) {
  /** The kinds, by the contract's name of their scheme. */
  enum Kind {
    ANYBODY(""),
    CITIZEN("citizenToken"),
    OPD("opdToken"),
    STAFF("staffToken");

    final String scheme;

    Kind(String scheme) {
      this.scheme = scheme;
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ANYBODY -> "anybody";
      case CITIZEN -> "citizen";
      case OPD -> "opd";
      case STAFF -> "staff" + (roles.isEmpty() ? "" : new TreeSet<>(roles));
    };
  }
}
