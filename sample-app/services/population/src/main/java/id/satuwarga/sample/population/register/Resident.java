package id.satuwarga.sample.population.register;

import java.time.LocalDate;

/**
 * One person of the register.
 *
 * @param position on the family card; the head is 1
 */
public record Resident(
    String nik,
    String name,
    String familyCard,
    int position,
    Relation relation,
    String birthPlace,
    LocalDate birthDate,
    String occupation,
    KtpStatus ktpStatus) {

  /** As it may stand on a screen: {@code 9901••••••••0001}. */
  public String maskedNik() {
    return masked(nik);
  }

  /** Names nobody: a person of the register belongs in no log. */
  @Override
  public String toString() {
    return "Resident at position " + position;
  }

  static String masked(String sixteenDigits) {
    return sixteenDigits.substring(0, 4) + "••••••••" + sixteenDigits.substring(12);
  }
}
