package id.satuwarga.server.push;

import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** FCM's name for all phones of those who live in a regency or city. */
record EmergencyTopic(RegionCode regency) implements PushTarget {
  private static final String PREFIX = "emergency-";
  private static final int LENGTH = 5;

  /** Where somebody who lives there is told; nowhere when only their province is known. */
  static Optional<EmergencyTopic> of(RegionCode home) {
    String code = home.value();
    return code.length() < LENGTH
        ? Optional.empty()
        : Optional.of(new EmergencyTopic(new RegionCode(code.substring(0, LENGTH))));
  }

  String name() {
    return PREFIX + regency;
  }
}
