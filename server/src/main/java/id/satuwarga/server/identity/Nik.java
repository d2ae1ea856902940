package id.satuwarga.server.identity;

import java.util.regex.Pattern;

/**
 * A national identity number. Only its shape is judged: region codes come and go, and nothing about
 * a person is derived from the digits. Prints masked, so that it cannot slip into a log.
 */
record Nik(String digits) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{6}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])[0-9]{6}");

  Nik {
    if (!SHAPE.matcher(digits).matches() || digits.endsWith("0000")) {
      throw new IllegalArgumentException("not the shape of a NIK");
    }
  }

  /** Enough for its owner to know it, too little for anybody else. */
  String masked() {
    return digits.substring(0, 4) + "\u2022".repeat(8) + digits.substring(12);
  }

  @Override
  public String toString() {
    return masked();
  }
}
