package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A consent as its giver reads it. */
record ConsentView(
    AppId appId,
    Optional<String> name,
    OpdName opd,
    List<String> claims,
    List<String> uses,
    Instant grantedAt,
    Instant until) {

  static ConsentView of(Consent consent, Optional<String> name, OpdName opd) {
    return new ConsentView(
        consent.appId(),
        name,
        opd,
        consent.claims().stream().sorted().toList(),
        consent.uses().stream().sorted().toList(),
        consent.grantedAt(),
        consent.until());
  }
}
