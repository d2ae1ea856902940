package id.satuwarga.server.platform.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import java.util.Optional;

/**
 * A token whose form is sound. Whether it is true is another matter: nothing in it may be believed
 * before {@link JwtVerifier} has proved its signature and {@link JwtRules} its claims.
 */
public final class Jwt {
  private static final long LAST_SECOND = 253_402_300_799L; // the year 9999
  private final String compact;
  private final String type;
  private final String keyId;
  private final JsonNode claims;

  Jwt(String compact, String type, String keyId, JsonNode claims) {
    this.compact = compact;
    this.type = type;
    this.keyId = keyId;
    this.claims = claims;
  }

  String compact() {
    return compact;
  }

  /** The {@code typ} of the header, empty when it has none. */
  public String type() {
    return type;
  }

  public String keyId() {
    return keyId;
  }

  /** A claim that has to be there as text. */
  public String text(String claim) {
    return findText(claim).orElseThrow(() -> new JwtRefused(Reason.CLAIM));
  }

  /** A claim that may be missing, but if it is there it is text. */
  public Optional<String> findText(String claim) {
    JsonNode value = claims.path(claim);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new JwtRefused(Reason.CLAIM);
    }
    return Optional.of(value.textValue());
  }

  /** A point in time that has to be there, in whole seconds: text and fractions are refused. */
  public long seconds(String claim) {
    return findSeconds(claim).orElseThrow(() -> new JwtRefused(Reason.CLAIM));
  }

  /** A point in time that may be missing. */
  public Optional<Long> findSeconds(String claim) {
    JsonNode value = claims.path(claim);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() <= 0
        || value.longValue() > LAST_SECOND) {
      throw new JwtRefused(Reason.CLAIM);
    }
    return Optional.of(value.longValue());
  }

  /** The one audience, as text or as the only member of a list. More than one is refused. */
  public String audience() {
    JsonNode value = claims.path("aud");
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    if (!one.isTextual()) {
      throw new JwtRefused(Reason.AUDIENCE);
    }
    return one.textValue();
  }
}
