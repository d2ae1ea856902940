package id.satuwarga.sdk.opd;

/** No token can be judged because the server's public keys could not be fetched. */
public final class KeysUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
