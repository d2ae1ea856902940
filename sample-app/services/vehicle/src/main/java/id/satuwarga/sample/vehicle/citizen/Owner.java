package id.satuwarga.sample.vehicle.citizen;

/** What the population register says of a citizen; shown, never kept. */
public record Owner(
    String name, String address, String regionName, String maskedNik, String ktpStatus) {

  /** Names nobody. */
  @Override
  public String toString() {
    return "Owner";
  }
}
