package id.satuwarga.server.app;

import id.satuwarga.server.gateway.GatewayConfig;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.platform.config.Environment;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.web.Network;
import id.satuwarga.server.platform.web.WebConfig;
import id.satuwarga.server.push.PushConfig;
import id.satuwarga.server.sandbox.SandboxConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the deployment decides, read once at start from the environment. */
public record ServerConfig(
    Mode mode,
    Ports ports,
    WebConfig web,
    DatabaseConfig database,
    Optional<String> tileUrl,
    IdentityConfig identity,
    GatewayConfig gateway,
    PushConfig push,
    SandboxConfig sandbox) {

  /** Where we listen; 0 lets the system choose. */
  public record Ports(int api, int management, int provider) {}

  /** Reads all of it, or fails with every mistake at once. */
  public static ServerConfig read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    ServerConfig config = read(environment);
    environment.check();
    return config;
  }

  static ServerConfig read(Environment environment) {
    Mode mode = mode(environment);
    int api = environment.port("SATUWARGA_PORT", 8080);
    Ports ports =
        new Ports(
            api,
            environment.port("SATUWARGA_MANAGEMENT_PORT", nextTo(api, 10)),
            environment.port("SATUWARGA_PROVIDER_PORT", nextTo(api, 1)));
    WebConfig web = web(environment, mode, api);
    String provider = "http://localhost:" + ports.provider();
    IdentityConfig identity = IdentityConfig.read(environment, mode, web.publicUrl(), provider);
    return new ServerConfig(
        mode,
        ports,
        web,
        DatabaseConfig.read(environment, mode),
        environment.find("SATUWARGA_TILE_URL"),
        identity,
        GatewayConfig.read(environment),
        PushConfig.read(environment),
        SandboxConfig.read(environment, mode, ports.provider(), identity.upstream().issuer()));
  }

  private static int nextTo(int port, int step) {
    return port == 0 ? 0 : port + step;
  }

  private static Mode mode(Environment environment) {
    String tag = environment.required("SATUWARGA_MODE", "say sandbox or production, for ever");
    return tag.isEmpty()
        ? Mode.SANDBOX
        : Mode.ofTag(environment.choice("SATUWARGA_MODE", "sandbox", "sandbox", "production"));
  }

  private static WebConfig web(Environment environment, Mode mode, int port) {
    boolean sandbox = mode == Mode.SANDBOX;
    String url = environment.url("SATUWARGA_PUBLIC_URL", "http://localhost:" + port);
    if (!sandbox && !url.startsWith("https://")) {
      environment.mistake(
          "SATUWARGA_PUBLIC_URL", "must be the https address citizens see, in production", "");
    }
    WebConfig web =
        WebConfig.of(environment.text("SATUWARGA_HOST", sandbox ? "127.0.0.1" : "0.0.0.0"), url)
            .withCorsOrigins(environment.list("SATUWARGA_CORS_ORIGINS"));
    return web.withLimits(limits(environment));
  }

  private static WebConfig.Limits limits(Environment environment) {
    WebConfig.Limits usual = WebConfig.Limits.usual();
    return new WebConfig.Limits(
        environment.flag("SATUWARGA_RATE_LIMITS", usual.rates()),
        environment.number("SATUWARGA_CONNECTIONS", usual.connections(), 10, 1_000_000),
        environment.number("SATUWARGA_BODY_MEGABYTES", usual.bodyMegabytes(), 8, 1_000_000),
        networks(environment, "SATUWARGA_TRUSTED_PROXIES"));
  }

  private static List<Network> networks(Environment environment, String name) {
    List<String> wanted = environment.list(name);
    List<Network> networks = wanted.stream().map(Network::parse).flatMap(Optional::stream).toList();
    return networks.size() == wanted.size()
        ? networks
        : environment.mistake(
            name, "must be IP addresses or networks such as 10.0.0.0/8", networks);
  }
}
