package id.satuwarga.sdk.client;

import org.jspecify.annotations.Nullable;

/**
 * The server does not take the OPD's key, or the OPD may not do this. Trying again does not help; a
 * person must look at the registered key or at the roles. With the code {@code issuer-differs}
 * nothing was signed: at the address answers a server that says it is another than {@link
 * SatuWarga.Builder#issuer}.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (KeyRefusedException refused) {
 *   logger.info("register " + key.thumbprint() + ": " + refused.code());
 * }
 * }</pre>
 */
public final class KeyRefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  KeyRefusedException(
      String code, @Nullable String requestId, String words, @Nullable Throwable cause) {
    super(code, requestId, words, cause);
  }
}
