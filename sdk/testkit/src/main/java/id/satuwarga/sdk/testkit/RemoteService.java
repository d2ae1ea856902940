package id.satuwarga.sdk.testkit;

import java.util.Objects;

/**
 * A service of any language, by its address and its manifest.
 *
 * <pre>{@code
 * RemoteService.at("http://localhost:8090", manifest(), "dinkes-batam");
 * }</pre>
 */
public final class RemoteService {
  private final String address;
  private final String manifest;
  private final String operator;

  private RemoteService(String address, String manifest, String operator) {
    this.address = address;
    this.manifest = manifest;
    this.operator = operator;
  }

  /**
   * A service that answers behind this address ({@code http://localhost:8082/miniapp}).
   *
   * @param manifest the text of its miniapp.json
   * @param operator the OPD whose tokens it takes
   */
  public static RemoteService at(String address, String manifest, String operator) {
    return new RemoteService(
        Objects.requireNonNull(address, "address"),
        Objects.requireNonNull(manifest, "manifest"),
        Objects.requireNonNull(operator, "operator"));
  }

  String address() {
    return address;
  }

  String manifest() {
    return manifest;
  }

  String operator() {
    return operator;
  }
}
