package id.satuwarga.sample.ground;

import java.nio.file.Path;

/**
 * What every service must know to stand and to join the one app.
 *
 * @param publicUrl address of the service as browsers and the gateway see it
 * @param opd the agency that operates it here
 * @param issuer who signs the tokens of visits
 */
public record ServiceSettings(
    int port,
    String publicUrl,
    String opd,
    DatabaseLogin database,
    Path keyFile,
    String satuWarga,
    String issuer) {

  /** Reads it all; the caller refuses mistakes when it has read its own as well. */
  public static ServiceSettings from(Environment environment, int defaultPort, String defaultOpd) {
    int port = environment.port("PORT", defaultPort);
    String opd = environment.text("OPD", defaultOpd);
    String satuWarga = environment.shared("SATUWARGA_URL", "http://localhost:8080");
    return new ServiceSettings(
        port,
        environment.text("PUBLIC_URL", "http://localhost:" + port),
        opd,
        environment.database(),
        Path.of(environment.text("KEY_FILE", ".data/" + opd + "-key.json")),
        satuWarga,
        environment.shared("SATUWARGA_ISSUER", satuWarga));
  }
}
