package id.satuwarga.sample.apekesah.citizen;

/**
 * The city whose complaint desk this is.
 *
 * @param region its Kemendagri code
 */
public record City(String name, String region) {
  boolean serves(String code) {
    return code.equals(region) || code.startsWith(region + ".");
  }
}
