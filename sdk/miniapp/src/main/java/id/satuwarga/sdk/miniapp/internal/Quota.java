package id.satuwarga.sdk.miniapp.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bounds of what is carried for later: the state of the next act, the storage of a citizen. */
public final class Quota {
  public static final int STATE_BYTES = 4_096;

  /** What a gateway made of a state may be longer. */
  public static final int SEALED_STATE = 6_000;

  public static final int KEYS = 50;
  public static final int VALUE_BYTES = 4_096;
  public static final int ALL_BYTES = 16_384;
  public static final Pattern KEY = Pattern.compile("[a-z0-9._-]{1,64}");

  private Quota() {}

  /** Why a text cannot be carried, if it cannot. */
  public static Optional<String> breach(String text, int mostBytes) {
    if (text.indexOf('\u0000') >= 0 || Plain.hasHalves(text)) {
      return Optional.of("must not hold U+0000 or half a character");
    }
    return bytes(text) > mostBytes
        ? Optional.of("must be at most " + mostBytes + " bytes")
        : Optional.empty();
  }

  /** Why this cannot be all that is stored of a citizen, if it cannot. */
  public static Optional<String> breach(Map<String, String> stored) {
    if (stored.size() > KEYS) {
      return Optional.of("must be at most " + KEYS + " keys");
    }
    int all = 0;
    for (Map.Entry<String, String> entry : stored.entrySet()) {
      if (!KEY.matcher(entry.getKey()).matches()) {
        return Optional.of("must have keys like " + KEY);
      }
      Optional<String> breach = breach(entry.getValue(), VALUE_BYTES);
      if (breach.isPresent()) {
        return breach;
      }
      all += bytes(entry.getKey()) + bytes(entry.getValue());
    }
    return all > ALL_BYTES
        ? Optional.of("must be at most " + ALL_BYTES + " bytes in all")
        : Optional.empty();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
