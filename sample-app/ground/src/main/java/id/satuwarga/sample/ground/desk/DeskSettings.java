package id.satuwarga.sample.ground.desk;

import id.satuwarga.sample.ground.Environment;
import java.net.URI;
import java.util.Set;

/**
 * What a desk must know to let its officers in.
 *
 * @param cookie its name in the browser; desks on one host must differ
 * @param publicUrl address of the service as browsers see it
 * @param officers subjects at the identity provider that may work here
 */
public record DeskSettings(
    String cookie,
    String publicUrl,
    String provider,
    String clientId,
    String clientSecret,
    Set<String> officers) {
  private static final String ROOT = "/petugas";

  /**
   * From {@code …_PROVIDER}, {@code …_CLIENT_ID}, {@code …_CLIENT_SECRET} and {@code …_OFFICERS}.
   */
  public static DeskSettings from(Environment environment, String opd, String publicUrl) {
    environment.needed("OFFICERS");
    return new DeskSettings(
        "petugas_" + opd.replace('-', '_'),
        publicUrl,
        environment.text("PROVIDER", "http://localhost:8081"),
        environment.needed("CLIENT_ID"),
        environment.needed("CLIENT_SECRET"),
        environment.names("OFFICERS"));
  }

  /** Where the provider sends the browser back to. */
  URI back() {
    return URI.create(publicUrl + ROOT + "/masuk/kembali");
  }

  boolean secure() {
    return publicUrl.startsWith("https:");
  }

  @Override
  public String toString() {
    return "DeskSettings[" + clientId + "]";
  }
}
