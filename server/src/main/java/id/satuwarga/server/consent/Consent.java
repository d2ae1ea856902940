package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.Set;

/**
 * What a citizen lets one OPD see through one mini-app.
 *
 * @param uses sources of data of other services that it may read as well
 * @param asked marks of the claims, sources and purposes that were asked when the citizen decided
 */
record Consent(
    AppId appId,
    OpdCode opd,
    Set<String> claims,
    Set<String> uses,
    Set<String> asked,
    Instant grantedAt,
    Instant until) {

  /** It holds for the OPD the citizen saw, until its last day. */
  boolean holdsFor(OpdCode other, Instant now) {
    return opd.equals(other) && until.isAfter(now);
  }
}
