package id.satuwarga.sample.socialaid.aid;

/** A village where somebody receives aid. */
public record Village(String code, String name) {
  /** Whether it lies in this territory or is it. */
  public boolean in(String region) {
    return code.equals(region) || code.startsWith(region + ".");
  }
}
