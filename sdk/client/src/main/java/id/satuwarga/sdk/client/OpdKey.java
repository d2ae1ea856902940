package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.EcKey;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The key by which an OPD's back end is known: an EC P-256 pair. The private half stays in its
 * file; the public half is registered with the server.
 *
 * <pre>{@code
 * OpdKey key = OpdKey.loadOrCreate(Paths.get("opd-key.json"));
 * show(key.thumbprint(), key.publicJwk());
 * }</pre>
 */
public final class OpdKey {
  private final EcKey pair;

  private OpdKey(EcKey pair) {
    this.pair = pair;
  }

  /**
   * The key in this file (JSON Web Key); makes it when there is none, readable by its owner only.
   *
   * @throws IllegalArgumentException when the file holds something else
   * @throws java.io.UncheckedIOException when the file cannot be read or written
   */
  public static OpdKey loadOrCreate(Path file) {
    return new OpdKey(EcKey.loadOrCreate(file));
  }

  /** The public half as JSON Web Key: what is registered. */
  public String publicJwk() {
    return pair.publicJwk();
  }

  /** Its RFC 7638 thumbprint; the server's key id is this behind {@code test_} or {@code live_}. */
  public String thumbprint() {
    return pair.thumbprint();
  }

  /**
   * Makes a key from the command line and prints the public half, which a developer of the OPD
   * registers: {@code java -cp … id.satuwarga.sdk.client.OpdKey opd-key.json}.
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("names one file, such as opd-key.json");
    }
    System.out.println(loadOrCreate(Paths.get(arguments[0])).publicJwk());
  }

  EcKey pair() {
    return pair;
  }

  @Override
  public String toString() {
    return "OpdKey " + thumbprint();
  }
}
