package id.satuwarga.server.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * A pretend phone on the desk of the sandbox.
 *
 * @param person slug of whose it is
 */
record Phone(String person, String token) {
  static final List<Phone> ALL =
      List.of(
          new Phone("siti", "pretend-phone-of-siti-rahmawati"),
          new Phone("bagus", "pretend-phone-of-bagus-wicaksono"),
          new Phone("maria", "pretend-phone-of-maria-kewa-tukan"));

  static Optional<Phone> of(FcmPost post) {
    return ALL.stream().filter(phone -> phone.token().equals(post.token())).findFirst();
  }

  static Optional<Phone> of(String person) {
    return ALL.stream().filter(phone -> phone.person().equals(person)).findFirst();
  }
}
