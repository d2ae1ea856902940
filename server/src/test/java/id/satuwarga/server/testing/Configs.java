package id.satuwarga.server.testing;

import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.gateway.GatewayConfig;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.web.WebConfig;
import id.satuwarga.server.push.PushConfig;
import java.net.URI;
import java.util.Optional;

/** Configurations that differ from another in one part. */
public final class Configs {
  private Configs() {}

  public static ServerConfig with(ServerConfig config, WebConfig web) {
    return of(config, web, config.identity(), config.gateway(), config.push());
  }

  /** As citizens and agencies meet it: requests are counted. */
  public static ServerConfig withLimits(ServerConfig config) {
    return with(config, config.web().withLimits(WebConfig.Limits.usual()));
  }

  public static ServerConfig with(ServerConfig config, IdentityConfig identity) {
    return of(config, config.web(), identity, config.gateway(), config.push());
  }

  public static ServerConfig with(ServerConfig config, GatewayConfig gateway) {
    return of(config, config.web(), config.identity(), gateway, config.push());
  }

  public static ServerConfig with(ServerConfig config, PushConfig push) {
    return of(config, config.web(), config.identity(), config.gateway(), push);
  }

  /** Broadcasts go many at once however few they are. */
  public static ServerConfig wide(ServerConfig config) {
    return with(
        config,
        new PushConfig(
            Optional.empty(), false, PushConfig.USUAL_QUOTA, true, true, Optional.empty()));
  }

  /** They go so to this in place of FCM, within a quota, and none by a topic. */
  public static PushConfig wideTo(URI fcm, Secret account, int perMinute) {
    return new PushConfig(Optional.of(account), false, perMinute, true, false, Optional.of(fcm));
  }

  private static ServerConfig of(
      ServerConfig config,
      WebConfig web,
      IdentityConfig identity,
      GatewayConfig gateway,
      PushConfig push) {
    return new ServerConfig(
        config.mode(),
        config.ports(),
        web,
        config.database(),
        config.tileUrl(),
        identity,
        gateway,
        push,
        config.sandbox());
  }
}
