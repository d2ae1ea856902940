package id.satuwarga.sdk.miniapp.internal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it was written. One that nobody asks for may be of any size; see {@link #sensible}.
 */
final class JsonNumber {
  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 1_000;

  private final String text;

  JsonNumber(String text) {
    this.text = text;
  }

  /** The number, unless it is written to cost its reader time or memory. */
  Optional<BigDecimal> sensible() {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) <= LARGEST_EXPONENT
          ? Optional.of(number)
          : Optional.empty();
    } catch (NumberFormatException e) {
      // an exponent beyond any int
      return Optional.empty();
    }
  }
}
