package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who visits: {@code Citizen.named("Siti Rahmawati").claim("phone", "+6281200000001")}.
 * Immutable. A mini-app is told no more of them than its manifest asks for.
 *
 * <pre>{@code
 * Citizen maria =
 *     Citizen.named("Maria Kewa Tukan").reads(Language.ENGLISH).claim("phone", "+6281200000001");
 * }</pre>
 */
public final class Citizen {
  private final String subject;
  private final String region;
  private final Language language;
  private final Map<String, String> claims;
  private final Set<String> denied;

  private Citizen(
      String subject,
      String region,
      Language language,
      Map<String, String> claims,
      Set<String> denied) {
    this.subject = subject;
    this.region = region;
    this.language = language;
    this.claims = claims;
    this.denied = denied;
  }

  /** A citizen of Batam who reads Bahasa Indonesia and shares this name. */
  public static Citizen named(String name) {
    UUID stable = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Citizen(
            "p1_" + stable.toString().replace("-", ""),
            "21.71",
            Language.INDONESIAN,
            Collections.emptyMap(),
            Collections.emptySet())
        .claim("name", name);
  }

  /** The same citizen, known to the OPD under this subject. */
  public Citizen subject(String pairwise) {
    return new Citizen(
        Objects.requireNonNull(pairwise, "subject"), region, language, claims, denied);
  }

  /** The same citizen, living in this territory by Kemendagri code. */
  public Citizen region(String code) {
    return new Citizen(subject, Objects.requireNonNull(code, "region"), language, claims, denied);
  }

  /** The same citizen, reading this language. */
  public Citizen reads(Language spoken) {
    return new Citizen(subject, region, Objects.requireNonNull(spoken, "language"), claims, denied);
  }

  /** The same citizen, sharing this when a manifest asks for it. */
  public Citizen claim(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(claims);
    more.put(name, Objects.requireNonNull(value, "value"));
    return new Citizen(subject, region, language, Collections.unmodifiableMap(more), denied);
  }

  /** The same citizen, not sharing this. */
  public Citizen without(String claim) {
    Map<String, String> fewer = new LinkedHashMap<>(claims);
    fewer.remove(claim);
    return new Citizen(subject, region, language, Collections.unmodifiableMap(fewer), denied);
  }

  /** The same citizen, who answers no when asked for this permission: {@code location}. */
  public Citizen denies(String permission) {
    Set<String> more = new LinkedHashSet<>(denied);
    more.add(permission);
    return new Citizen(subject, region, language, claims, Collections.unmodifiableSet(more));
  }

  /** How the OPD knows them. */
  public String subject() {
    return subject;
  }

  /** Where they live. */
  public String region() {
    return region;
  }

  /** What they read. */
  public Language language() {
    return language;
  }

  /** What they share, if asked. */
  public Map<String, String> claims() {
    return claims;
  }

  /** Whether they said no to this permission. */
  public boolean isDenied(String permission) {
    return denied.contains(permission);
  }
}
