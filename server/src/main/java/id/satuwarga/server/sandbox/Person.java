package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.identity.UpstreamPerson;
import id.satuwarga.server.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody who does not exist, with everything a provider would know about them. */
record Person(
    String slug,
    String name,
    String nik,
    LocalDate birthDate,
    String phone,
    String email,
    RegionCode homeRegion,
    Localized role,
    List<Held> roles) {

  /** A role the person has from the beginning. */
  record Held(RoleName role, OpdCode opd, RegionCode region) {}

  boolean isStaff() {
    return !roles.isEmpty();
  }

  /** As the provider of this issuer vouches for them; the subject is the slug. */
  UpstreamPerson vouchedFor(String issuer) {
    return new UpstreamPerson(
        issuer, slug, name, nik, Optional.of(birthDate), Optional.of(phone), Optional.of(email));
  }
}
