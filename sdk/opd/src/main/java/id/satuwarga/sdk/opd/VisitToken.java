package id.satuwarga.sdk.opd;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A citizen's visit, vouched for by the server: five minutes, one OPD, one mini-app.
 *
 * <pre>{@code
 * VisitToken visitor = tokens.verify(authorization.substring("Bearer ".length()));
 * boolean own = complaint.subject().equals(visitor.subject());
 * }</pre>
 */
public final class VisitToken {
  private final Map<String, String> members;
  private final Map<String, String> claims;
  private final Instant expiresAt;

  VisitToken(Map<String, String> members, Map<String, String> claims, Instant expiresAt) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    this.expiresAt = expiresAt;
  }

  /** The citizen as this OPD knows them. */
  public String subject() {
    return member("sub");
  }

  /** Id of this very token. */
  public String id() {
    return member("jti");
  }

  /** Id of the visit, the same for all its calls. */
  public String visitId() {
    return member("visit_id");
  }

  /** The mini-app that is visited. */
  public String appId() {
    return member("app_id");
  }

  /** The citizen's territory by Kemendagri code. */
  public String region() {
    return member("region");
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return member("lang");
  }

  /** What the citizen agreed to share: {@code name}, {@code phone}, {@code nik} … */
  public Optional<String> claim(String name) {
    return Optional.ofNullable(claims.get(name));
  }

  /** Everything the citizen agreed to share, by name. */
  public Map<String, String> claims() {
    return claims;
  }

  /** After which it is not taken any more. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Names the visit only: who visits belongs in no log. */
  @Override
  public String toString() {
    return "Token of visit " + visitId();
  }

  private String member(String name) {
    String member = members.get(name);
    if (member == null) {
      throw new IllegalStateException("a token was made without " + name);
    }
    return member;
  }
}
