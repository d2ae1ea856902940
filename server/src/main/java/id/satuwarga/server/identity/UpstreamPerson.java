package id.satuwarga.server.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as the national identity provider vouches for them.
 *
 * @param issuer which provider says so
 * @param subject what it calls them, for ever
 */
public record UpstreamPerson(
    String issuer,
    String subject,
    String name,
    String nik,
    Optional<LocalDate> birthDate,
    Optional<String> phone,
    Optional<String> email) {
  @Override
  public String toString() {
    return "UpstreamPerson[***]";
  }
}
