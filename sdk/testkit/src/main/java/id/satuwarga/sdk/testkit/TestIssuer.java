package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.testkit.internal.conformance.TokenMint;

/**
 * Stands in for the server towards a service under test: publishes keys at {@code
 * /.well-known/jwks.json} and signs visit tokens with them.
 *
 * <pre>{@code
 * try (TestIssuer issuer = TestIssuer.start()) {
 *   start("./sikeda", "--issuer", issuer.address());
 * }
 * }</pre>
 */
public final class TestIssuer implements AutoCloseable {
  private final TokenMint mint;

  private TestIssuer(TokenMint mint) {
    this.mint = mint;
  }

  /** On any free port of this machine. */
  public static TestIssuer start() {
    return start(0);
  }

  /** On this port of this machine, for a service that is told the issuer beforehand. */
  public static TestIssuer start(int port) {
    return new TestIssuer(TokenMint.start(port));
  }

  /** The issuer a service must trust for the test: {@code http://localhost:41234}. */
  public String address() {
    return mint.address();
  }

  TokenMint mint() {
    return mint;
  }

  @Override
  public void close() {
    mint.close();
  }
}
