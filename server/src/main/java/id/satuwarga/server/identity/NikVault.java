package id.satuwarga.server.identity;

import io.vertx.core.buffer.Buffer;
import javax.inject.Inject;

/** The one place where a NIK becomes unreadable and readable again. */
final class NikVault {
  private final Keys keys;

  @Inject
  NikVault(Keys keys) {
    this.keys = keys;
  }

  /** A sealed NIK and the version of the key that opens it. */
  record Sealed(Buffer bytes, int version) {}

  Sealed close(Nik nik, CitizenId owner) {
    int version = keys.seal().newest();
    byte[] bytes = keys.seal().get(version).close(nik.digits(), owner.toString());
    return new Sealed(Buffer.buffer(bytes), version);
  }

  Nik open(CitizenRow row) {
    Seal seal = keys.seal().get(row.nikSealVersion());
    return new Nik(seal.open(row.nikSealed().getBytes(), row.id().toString()));
  }

  String hash(Nik nik) {
    return keys.lookup().hex("nik|" + nik.digits());
  }

  String hash(UpstreamPerson person) {
    return hash(person.issuer(), person.subject());
  }

  String hash(String issuer, String subject) {
    return keys.lookup().hex("upstream|" + issuer + "|" + subject);
  }
}
