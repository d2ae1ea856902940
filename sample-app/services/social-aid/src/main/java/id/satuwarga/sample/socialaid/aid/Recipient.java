package id.satuwarga.sample.socialaid.aid;

import java.time.LocalDate;

/**
 * Somebody of the register.
 *
 * @param decile welfare decile of the household, 1 is the poorest tenth
 */
public record Recipient(
    String nik,
    String name,
    String villageCode,
    String villageName,
    int decile,
    int householdSize,
    LocalDate checkedOn) {

  /** As it may stand on a screen: {@code 9901••••••••0001}. */
  public String maskedNik() {
    return nik.substring(0, 4) + "••••••••" + nik.substring(12);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Recipient";
  }
}
