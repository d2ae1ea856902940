package id.satuwarga.server.platform.web;

import java.time.Duration;
import java.util.List;

/** What the deployment decides about HTTP. */
public record WebConfig(
    String host,
    String publicUrl,
    List<String> corsOrigins,
    boolean rateLimits,
    Deadlines deadlines) {

  /**
   * How long a peer may take: for a head, for a body, saying nothing at all; and how long we drain.
   */
  public record Deadlines(Duration head, Duration body, Duration idle, Duration drain) {
    public static Deadlines usual() {
      return new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(75),
          Duration.ofSeconds(10));
    }
  }

  public static WebConfig of(String host, String publicUrl) {
    return new WebConfig(host, publicUrl, List.of(), true, Deadlines.usual());
  }

  /** With the limits of the contract switched off, for tests and measurements. */
  public WebConfig withoutRateLimits() {
    return new WebConfig(host, publicUrl, corsOrigins, false, deadlines);
  }

  public WebConfig withCorsOrigins(List<String> origins) {
    return new WebConfig(host, publicUrl, origins, rateLimits, deadlines);
  }

  public WebConfig withDeadlines(Deadlines others) {
    return new WebConfig(host, publicUrl, corsOrigins, rateLimits, others);
  }

  public WebConfig withPublicUrl(String url) {
    return new WebConfig(host, url, corsOrigins, rateLimits, deadlines);
  }

  boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
