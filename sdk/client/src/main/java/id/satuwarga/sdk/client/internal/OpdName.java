package id.satuwarga.sdk.client.internal;

/** Who asks: an OPD and the key it is known by. */
public final class OpdName {
  final String code;
  final EcKey key;

  public OpdName(String code, EcKey key) {
    this.code = code;
    this.key = key;
  }
}
