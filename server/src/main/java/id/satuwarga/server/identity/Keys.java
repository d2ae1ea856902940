package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hmac;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import java.util.List;
import java.util.Optional;

/**
 * Everything secret that this deployment is known by.
 *
 * @param signing the first signs; all are published and believed, so that a new key can be
 *     announced before it signs and an old one outlive its last token
 * @param pairwise makes the subjects OPDs see
 * @param lookup finds a citizen by what could be guessed, a NIK; it has one version, since what was
 *     found by it could not be found by another
 * @param seal keeps NIKs unreadable to whoever only has the database
 * @param refresh makes refresh tokens
 * @param envelope closes texts that leave this house and come back; derived from {@code seal}
 */
record Keys(
    List<SigningKey> signing,
    VersionedKeys<Hmac> pairwise,
    Hmac lookup,
    VersionedKeys<Seal> seal,
    VersionedKeys<Hmac> refresh,
    VersionedKeys<Seal> envelope) {

  Keys {
    signing = List.copyOf(signing);
    if (signing.isEmpty()) {
      throw new IllegalArgumentException("no key to sign with");
    }
  }

  SigningKey signer() {
    return signing.get(0);
  }

  List<VerifyingKey> published() {
    return signing.stream().map(SigningKey::verifyingKey).toList();
  }

  Optional<VerifyingKey> find(String keyId) {
    return published().stream().filter(key -> key.keyId().equals(keyId)).findFirst();
  }
}
