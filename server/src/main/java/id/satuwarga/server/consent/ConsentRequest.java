package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import java.util.List;
import java.util.Optional;

/**
 * What a service asks to see, in the citizen's language.
 *
 * @param asked names all of it; the answer repeats it
 */
record ConsentRequest(
    AppId appId,
    String asked,
    OpdName opd,
    List<Claim> claims,
    List<Use> uses,
    Optional<String> privacyUrl,
    Optional<ConsentView> granted) {

  /** One thing asked for. What a law allows is shown with that law and needs no answer. */
  record Claim(
      String name,
      String label,
      String purpose,
      boolean required,
      Optional<String> legalBasis,
      Optional<String> preview) {}

  /**
   * Data of another service that this one wants to read.
   *
   * @param source what the answer calls it
   * @param name what its own service is called
   * @param fieldNames the fields in words
   * @param opd who holds it where the citizen lives; nobody as long as that service does not run
   */
  record Use(
      String source,
      String name,
      Optional<OpdName> opd,
      List<String> fields,
      List<String> fieldNames,
      Optional<String> description,
      String purpose,
      Optional<String> legalBasis) {}
}
