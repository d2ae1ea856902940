package id.satuwarga.sample.panic.officer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which program at the duty desk a bearer token belongs to. None at all means that none comes in.
 */
public final class OfficerTokens {
  private static final int SHORTEST = 24;

  private final Map<String, byte[]> officers;

  private OfficerTokens(Map<String, byte[]> officers) {
    this.officers = officers;
  }

  /**
   * Of pairs {@code name=token}.
   *
   * @throws IllegalArgumentException when one is no pair or its token could be guessed
   */
  public static OfficerTokens of(Set<String> pairs) {
    Map<String, byte[]> officers = new LinkedHashMap<>();
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].length() < SHORTEST) {
        throw new IllegalArgumentException(
            "PANIC_BUTTON_TOKENS is name=token,… with tokens of at least "
                + SHORTEST
                + " characters");
      }
      officers.put(parts[0].strip(), parts[1].getBytes(StandardCharsets.UTF_8));
    }
    return new OfficerTokens(officers);
  }

  /** Looks at every token, so that the time it takes tells nothing. */
  Optional<String> officer(String token) {
    byte[] shown = token.getBytes(StandardCharsets.UTF_8);
    String found = "";
    for (Map.Entry<String, byte[]> officer : officers.entrySet()) {
      if (MessageDigest.isEqual(officer.getValue(), shown)) {
        found = officer.getKey();
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
