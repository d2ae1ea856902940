package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A consent as its giver reads it.
 *
 * @param data the uses in words
 */
record ConsentView(
    AppId appId,
    Optional<String> name,
    OpdName opd,
    List<String> claims,
    List<String> uses,
    List<Data> data,
    Instant grantedAt,
    Instant until) {

  /**
   * Data of another service that may be read.
   *
   * @param opd who holds them where the citizen lives; nobody as long as that service does not run
   */
  record Data(String source, String name, Optional<OpdName> opd, Optional<String> description) {}

  static ConsentView of(Consent consent, Optional<String> name, OpdName opd, List<Data> data) {
    return new ConsentView(
        consent.appId(),
        name,
        opd,
        consent.claims().stream().sorted().toList(),
        consent.uses().stream().sorted().toList(),
        data,
        consent.grantedAt(),
        consent.until());
  }
}
