package id.satuwarga.sample.population.register;

import id.satuwarga.sample.ground.Sha256;
import java.time.LocalDate;
import java.util.List;

/** A family card (KK) with those who stand on it, the head first. */
public record FamilyCard(
    String number,
    String address,
    String regionCode,
    String regionName,
    LocalDate issuedOn,
    List<Resident> members) {

  public String maskedNumber() {
    return Resident.masked(number);
  }

  public String wholeAddress() {
    return address + ", " + regionName;
  }

  public Resident head() {
    return members.get(0);
  }

  /** Another one as soon as somebody joins, leaves or stands at another place of the card. */
  public String digest() {
    return Sha256.hex(number + members.stream().map(Resident::nik).toList());
  }

  /** Names no place: where a family lives belongs in no log. */
  @Override
  public String toString() {
    return "Family card of " + members.size();
  }
}
