package id.satuwarga.sdk.miniapp.internal.manifest;

/** Who answers for a mini-app in a territory, and where. */
public final class Operator {
  private final String opd;
  private final String region;
  private final String endpoint;

  Operator(String opd, String region, String endpoint) {
    this.opd = opd;
    this.region = region;
    this.endpoint = endpoint;
  }

  /** Code of the OPD. */
  public String opd() {
    return opd;
  }

  /** Kemendagri code of the territory. */
  public String region() {
    return region;
  }

  /** Base address of its two calls. */
  public String endpoint() {
    return endpoint;
  }
}
