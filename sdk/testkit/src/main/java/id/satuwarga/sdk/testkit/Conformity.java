package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Place;
import java.time.Duration;

/** What both ways of running the rules take when nothing else is said. */
final class Conformity {
  static final Citizen CITIZEN =
      Citizen.named("Siti Rahmawati Kusumaningrum")
          .claim("nik", "9901014101900001")
          .claim("birth_date", "1990-01-01")
          .claim("phone", "+6281200000001")
          .claim("email", "siti.kusumaningrum@example.id")
          .claim("home_region", "21.71.02.1001");
  static final Place PLACE =
      Place.in("21.71.02.1001")
          .regionName("Belian, Batam Kota, Kota Batam")
          .street("Jalan Engku Putri")
          .position(1.1305, 104.0530);
  static final Duration DEADLINE = Duration.ofSeconds(6);

  private Conformity() {}
}
