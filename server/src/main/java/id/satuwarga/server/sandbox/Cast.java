package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The fictitious people and agencies, from the files that describe them. */
@Singleton
final class Cast {
  private final List<Person> people;
  private final List<Opd> opds;

  @Inject
  Cast(SandboxConfig config) {
    config.requireSandbox();
    this.people = List.of(Json.read(resource("people.json"), Person[].class));
    this.opds = List.of(Json.read(resource("opds.json"), Opd[].class));
  }

  List<Person> people() {
    return people;
  }

  List<Opd> opds() {
    return opds;
  }

  Optional<Person> find(String slug) {
    return people.stream().filter(person -> person.slug().equals(slug)).findFirst();
  }

  static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            Cast.class.getResourceAsStream("/satuwarga/sandbox/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
