package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.config.Environment;
import java.time.Duration;

/**
 * How long and how often an OPD may keep us waiting.
 *
 * @param callTimeout for the whole exchange with an OPD
 * @param atOnce how many calls one endpoint gets at the same time
 * @param waiting how many more may wait for their turn there
 * @param rest how long an endpoint that keeps failing is left alone
 */
public record GatewayConfig(Duration callTimeout, int atOnce, int waiting, Duration rest) {

  /** Reads this slice's part of the environment. */
  public static GatewayConfig read(Environment environment) {
    return new GatewayConfig(
        Duration.ofSeconds(environment.number("SATUWARGA_OPD_TIMEOUT_SECONDS", 8, 1, 30)),
        environment.number("SATUWARGA_OPD_CALLS_AT_ONCE", 32, 1, 1000),
        environment.number("SATUWARGA_OPD_CALLS_WAITING", 1_000, 0, 100_000),
        Duration.ofSeconds(environment.number("SATUWARGA_OPD_REST_SECONDS", 10, 1, 300)));
  }
}
