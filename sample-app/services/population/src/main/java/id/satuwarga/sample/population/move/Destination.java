package id.satuwarga.sample.population.move;

/** Where a family goes: territory by Kemendagri code, its name, and the street. */
public record Destination(String regionCode, String regionName, String street) {
  public String written() {
    return street + ", " + regionName;
  }
}
