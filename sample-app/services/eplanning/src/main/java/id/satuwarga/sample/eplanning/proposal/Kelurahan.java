package id.satuwarga.sample.eplanning.proposal;

/**
 * The smallest territory of the city, where people are neighbours.
 *
 * @param kecamatan code of the district around it
 */
public record Kelurahan(String code, String name, String kecamatan, String kecamatanName) {
  /** As a person reads it. */
  public String fullName() {
    return name + ", " + kecamatanName;
  }
}
