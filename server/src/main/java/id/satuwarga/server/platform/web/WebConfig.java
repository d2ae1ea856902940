package id.satuwarga.server.platform.web;

import java.time.Duration;
import java.util.List;

/** What the deployment decides about HTTP. */
public record WebConfig(
    String host, String publicUrl, List<String> corsOrigins, Limits limits, Deadlines deadlines) {

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

  /**
   * How much anybody may ask for.
   *
   * @param rates whether the contract's rates are held
   * @param connections open ones at once; more are closed as they come
   * @param bodyMegabytes memory for the bodies of all requests together
   * @param trustedProxies whose word we take about where a request comes from
   */
  public record Limits(
      boolean rates, int connections, int bodyMegabytes, List<Network> trustedProxies) {
    public static Limits usual() {
      return new Limits(true, 15_000, BodyBudget.usualMegabytes(), List.of());
    }
  }

  public static WebConfig of(String host, String publicUrl) {
    return new WebConfig(host, publicUrl, List.of(), Limits.usual(), Deadlines.usual());
  }

  /** With the limits of the contract switched off, for tests and measurements. */
  public WebConfig withoutRateLimits() {
    return withLimits(
        new Limits(false, limits.connections(), limits.bodyMegabytes(), limits.trustedProxies()));
  }

  public WebConfig withCorsOrigins(List<String> origins) {
    return new WebConfig(host, publicUrl, origins, limits, deadlines);
  }

  public WebConfig withLimits(Limits others) {
    return new WebConfig(host, publicUrl, corsOrigins, others, deadlines);
  }

  public WebConfig withDeadlines(Deadlines others) {
    return new WebConfig(host, publicUrl, corsOrigins, limits, others);
  }

  public WebConfig withPublicUrl(String url) {
    return new WebConfig(host, url, corsOrigins, limits, deadlines);
  }

  boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
