package id.satuwarga.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Closes texts that leave this house in somebody else's hands and come back later, or that lie in
 * the database and are nobody's but ours: nobody reads or changes them on the way, and each opens
 * only for the owner it was closed for.
 */
@Singleton
public final class Envelopes {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3})\\.([A-Za-z0-9_-]+)");
  private final Keys keys;

  @Inject
  Envelopes(Keys keys) {
    this.keys = keys;
  }

  /** Letters, digits, {@code -}, {@code _} and {@code .}; a third longer than the text. */
  public String close(String text, String owner) {
    int version = keys.envelope().newest();
    return version + "." + base64Url(keys.envelope().get(version).close(text, owner));
  }

  /** The text; nothing when the envelope is broken, not ours, or another owner's. */
  public Optional<String> open(String envelope, String owner) {
    Matcher shape = SHAPE.matcher(envelope);
    return shape.matches()
        ? keys.envelope()
            .find(Integer.parseInt(shape.group(1)))
            .flatMap(seal -> open(seal, shape.group(2), owner))
        : Optional.empty();
  }

  private static Optional<String> open(Seal seal, String sealed, String owner) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
    return base64Url(bytes).equals(sealed) ? seal.openIfWhole(bytes, owner) : Optional.empty();
  }

  private static String base64Url(byte[] bytes) {
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(bytes);
    return new String(text, StandardCharsets.US_ASCII);
  }
}
