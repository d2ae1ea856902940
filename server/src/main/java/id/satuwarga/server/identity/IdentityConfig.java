package id.satuwarga.server.identity;

import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.id.Tokens;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the deployment decides about identity.
 *
 * @param publicUrl the address citizens see, without a slash at its end; also the issuer of tokens
 * @param keysFile where the keys are; a sandbox makes the file when there is none
 */
public record IdentityConfig(
    Mode mode,
    String publicUrl,
    Path keysFile,
    Upstream upstream,
    Lifetimes lifetimes,
    AppLinks appLinks) {

  /** The national identity provider and who we are there. */
  public record Upstream(String issuer, String clientId, Secret clientSecret) {}

  /**
   * How long things last.
   *
   * @param idle a session that is not refreshed for this long ends by itself
   * @param session and after this long even one that is
   */
  public record Lifetimes(
      Duration accessToken, Duration idle, Duration session, Duration signIn, Duration code) {
    public Lifetimes {
      atMost("an access token", accessToken, Duration.ofMinutes(10));
      atMost("a sign-in code", code, Duration.ofSeconds(60));
      atMost("a sign-in", signIn, Duration.ofMinutes(30));
    }

    public static Lifetimes usual() {
      return new Lifetimes(
          Duration.ofMinutes(10),
          Duration.ofDays(30),
          Duration.ofDays(180),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60));
    }

    private static Lifetimes read(Environment environment) {
      Lifetimes usual = usual();
      return new Lifetimes(
          Duration.ofSeconds(environment.number("SATUWARGA_ACCESS_TOKEN_SECONDS", 600, 30, 600)),
          Duration.ofDays(environment.number("SATUWARGA_SESSION_IDLE_DAYS", 30, 1, 180)),
          Duration.ofDays(environment.number("SATUWARGA_SESSION_DAYS", 180, 1, 366)),
          usual.signIn(),
          usual.code());
    }

    private static void atMost(String what, Duration life, Duration most) {
      if (life.isNegative() || life.isZero() || life.compareTo(most) > 0) {
        throw new IllegalArgumentException(what + " lives at most " + most + ", not " + life);
      }
    }
  }

  /**
   * Reads this slice's part of the environment.
   *
   * @param sandboxProvider the address of a sandbox's own provider
   */
  public static IdentityConfig read(
      Environment environment, Mode mode, String publicUrl, String sandboxProvider) {
    Path keys = Path.of(environment.text("SATUWARGA_KEYS_FILE", ".data/keys.json"));
    if (mode == Mode.PRODUCTION && environment.find("SATUWARGA_KEYS_FILE").isEmpty()) {
      environment.mistake("SATUWARGA_KEYS_FILE", "is not set; production makes no keys", keys);
    }
    return new IdentityConfig(
        mode,
        publicUrl,
        keys,
        mode == Mode.SANDBOX ? sandbox(environment, sandboxProvider) : production(environment),
        Lifetimes.read(environment),
        AppLinks.read(environment));
  }

  /** The secret may change with every start: both ends of it are in this process. */
  private static Upstream sandbox(Environment environment, String provider) {
    return new Upstream(
        environment.url("SATUWARGA_UPSTREAM_ISSUER", provider),
        environment.text("SATUWARGA_UPSTREAM_CLIENT_ID", "satuwarga"),
        environment.secret("SATUWARGA_UPSTREAM_CLIENT_SECRET", new Tokens().random()));
  }

  private static Upstream production(Environment environment) {
    environment.required("SATUWARGA_UPSTREAM_ISSUER", "say the national identity provider");
    String issuer = environment.url("SATUWARGA_UPSTREAM_ISSUER", "");
    if (!issuer.startsWith("https://")) {
      environment.mistake("SATUWARGA_UPSTREAM_ISSUER", "must be https in production", issuer);
    }
    String id = environment.required("SATUWARGA_UPSTREAM_CLIENT_ID", "say who we are there");
    String secret =
        environment.required("SATUWARGA_UPSTREAM_CLIENT_SECRET", "say how we prove it there");
    return new Upstream(issuer, id, new Secret(secret));
  }

  String issuer() {
    return publicUrl;
  }

  public String callback() {
    return publicUrl + "/v1/sign-in/callback";
  }

  /** The one origin whose pages may use the session cookie. */
  String origin() {
    return publicUrl;
  }
}
