package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One reading of a citizen's data, kept as it was told at that time. */
record AccessEntry(
    UUID id,
    Instant at,
    OpdCode opd,
    AppId appId,
    Text appName,
    List<String> claims,
    Text purpose,
    Optional<String> legalBasis,
    Optional<Source> source,
    String requestId) {

  /**
   * The other service that the data came from, and what it was called.
   *
   * @param opd who held them; unknown for what was read before that was written down
   */
  record Source(String id, Text name, Optional<OpdCode> opd) {}

  /** The word of the contract for why it was allowed. */
  String basis() {
    return legalBasis.isPresent() ? "legal_basis" : "consent";
  }
}
