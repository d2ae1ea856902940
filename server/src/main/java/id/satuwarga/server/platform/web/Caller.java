package id.satuwarga.server.platform.web;

import java.util.Set;

/** Who is asking, as proved by the token. The contract's {@code security} says which kind may. */
public sealed interface Caller {

  /** Nobody in particular; only operations that allow it meet this caller. */
  record Anonymous() implements Caller {}

  /** A citizen in one of their sessions. */
  record Citizen(String citizenId, String sessionId) implements Caller {}

  /** An agency's back end, by the key it registered. */
  record Opd(String opdCode, String keyId) implements Caller {}

  /** A citizen acting for the government, with the roles held at this very moment. */
  record Staff(String citizenId, String sessionId, Set<Role> roles) implements Caller {}

  /** A role somebody holds, for an agency, within a territory. */
  record Role(String name, String opdCode, String regionCode) {}

  /**
   * The citizen behind a {@link Citizen} or {@link Staff}; any other kind is a bug of the contract.
   */
  default String citizenId() {
    if (this instanceof Citizen citizen) {
      return citizen.citizenId();
    }
    if (this instanceof Staff staff) {
      return staff.citizenId();
    }
    throw wrongKind("a citizen");
  }

  /** The session behind a {@link Citizen} or {@link Staff}. */
  default String sessionId() {
    if (this instanceof Citizen citizen) {
      return citizen.sessionId();
    }
    if (this instanceof Staff staff) {
      return staff.sessionId();
    }
    throw wrongKind("a citizen");
  }

  /** The agency behind an {@link Opd}. */
  default String opdCode() {
    if (this instanceof Opd opd) {
      return opd.opdCode();
    }
    throw wrongKind("an OPD");
  }

  /** The roles of a {@link Staff}; nobody else has any. */
  default Set<Role> roles() {
    return this instanceof Staff staff ? staff.roles() : Set.of();
  }

  private IllegalStateException wrongKind(String wanted) {
    return new IllegalStateException(
        "the operation expects "
            + wanted
            + " but its security lets in "
            + getClass().getSimpleName());
  }
}
