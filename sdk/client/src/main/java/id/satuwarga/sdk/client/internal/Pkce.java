package id.satuwarga.sdk.client.internal;

import java.security.SecureRandom;

/** What nobody can guess, made up for one sign-in (RFC 7636). */
final class Pkce {
  private static final int BYTES = 48;

  private Pkce() {}

  /** 64 characters. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
