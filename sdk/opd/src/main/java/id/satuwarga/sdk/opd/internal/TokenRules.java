package id.satuwarga.sdk.opd.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a token of one type must say of itself. */
public final class TokenRules {
  private static final long SKEW = Duration.ofSeconds(30).toMillis() / 1000;
  private static final long LONGEST_LIFE = Duration.ofMinutes(15).toMillis() / 1000;

  private final String type;
  private final List<String> texts;
  private final String issuer;
  private final String audience;

  private TokenRules(String type, List<String> texts, String issuer, String audience) {
    this.type = type;
    this.texts = texts;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** A citizen visits a mini-app. */
  public static TokenRules visits(String issuer, String audience) {
    return new TokenRules(
        "satuwarga-visit+jwt",
        Arrays.asList("sub", "jti", "app_id", "visit_id", "region", "lang"),
        issuer,
        audience);
  }

  /** The mini-app {@code reader} asks {@code app_id} for data of its {@code source}. */
  public static TokenRules data(String issuer, String audience) {
    return new TokenRules(
        "satuwarga-data+jwt",
        Arrays.asList("sub", "jti", "app_id", "source", "reader"),
        issuer,
        audience);
  }

  String type() {
    return type;
  }

  public Judged judge(Map<String, Object> claims, Instant instant) throws TokenRefused {
    if (!issuer.equals(claims.get("iss"))) {
      throw new TokenRefused("issuer");
    }
    Object aud = claims.get("aud");
    if (!audience.equals(aud) && !Collections.singletonList(audience).equals(aud)) {
      throw new TokenRefused("audience");
    }
    long now = instant.getEpochSecond();
    long expiresAt = seconds(claims, "exp");
    if (expiresAt <= now - SKEW) {
      throw new TokenRefused("expired");
    }
    if (expiresAt > now + LONGEST_LIFE + SKEW) {
      throw new TokenRefused("lives too long");
    }
    for (String from : Arrays.asList("iat", "nbf")) {
      if (claims.containsKey(from) && seconds(claims, from) > now + SKEW) {
        throw new TokenRefused("not yet");
      }
    }
    return new Judged(members(claims), shared(claims), expiresAt);
  }

  private Map<String, String> members(Map<String, Object> claims) throws TokenRefused {
    Map<String, String> members = new LinkedHashMap<>();
    for (String name : texts) {
      Object text = claims.get(name);
      if (!(text instanceof String) || ((String) text).isEmpty()) {
        throw new TokenRefused(name);
      }
      members.put(name, (String) text);
    }
    return members;
  }

  private static Map<String, String> shared(Map<String, Object> claims) throws TokenRefused {
    Object shared = claims.get("claims");
    Map<String, String> texts = new LinkedHashMap<>();
    if (shared == null) {
      return texts;
    }
    if (!(shared instanceof Map)) {
      throw new TokenRefused("claims");
    }
    for (Map.Entry<?, ?> claim : ((Map<?, ?>) shared).entrySet()) {
      if (!(claim.getValue() instanceof String)) {
        throw new TokenRefused("claims");
      }
      texts.put((String) claim.getKey(), (String) claim.getValue());
    }
    return texts;
  }

  private static long seconds(Map<String, Object> claims, String name) throws TokenRefused {
    Object value = claims.get(name);
    if (value instanceof TokenJson.Digits
        && ((TokenJson.Digits) value).text.matches("[0-9]{1,12}")) {
      return Long.parseLong(((TokenJson.Digits) value).text);
    }
    throw new TokenRefused(name);
  }

  /** What a token that was taken says. */
  public static final class Judged {
    private final Map<String, String> members;
    private final Map<String, String> claims;
    private final long expiresAt;

    Judged(Map<String, String> members, Map<String, String> claims, long expiresAt) {
      this.members = members;
      this.claims = claims;
      this.expiresAt = expiresAt;
    }

    public Map<String, String> members() {
      return members;
    }

    public Map<String, String> claims() {
      return claims;
    }

    public long expiresAt() {
      return expiresAt;
    }
  }
}
