package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Vertx;
import java.time.Clock;

/** What every pipeline of one listener shares. */
final class WebServices {
  private final Vertx vertx;
  private final WebConfig config;
  private final Gate gate;
  private final Exit exit;
  private final Commands commands;
  private final EventStreams streams;
  private final RateLimits rateLimits;
  private final Paces paces;
  private final RefusedTokens refusedTokens;
  private final WebMetrics metrics;
  private final BodyBudget bodies;
  private final ClientAddress clients;

  WebServices(Vertx vertx, WebConfig config, Clock clock, Database database, Doorkeepers doors) {
    this.vertx = vertx;
    this.config = config;
    this.gate = new Gate(doors.authenticator(), doors.roles());
    this.exit = new Exit(config);
    this.commands = new Commands(database);
    this.streams = new EventStreams(vertx);
    this.rateLimits = new RateLimits(clock);
    this.paces = new Paces(vertx, System::nanoTime);
    this.refusedTokens = new RefusedTokens(clock);
    this.bodies = new BodyBudget(config.limits().bodyMegabytes());
    this.clients = new ClientAddress(config.limits().trustedProxies());
    this.metrics = new WebMetrics(doors.meters(), config.publicUrl());
    metrics.watch("satuwarga_event_streams", streams::count);
    metrics.watch("satuwarga_body_bytes", bodies::taken);
  }

  Vertx vertx() {
    return vertx;
  }

  WebConfig config() {
    return config;
  }

  Gate gate() {
    return gate;
  }

  Exit exit() {
    return exit;
  }

  Commands commands() {
    return commands;
  }

  EventStreams streams() {
    return streams;
  }

  RateLimits rateLimits() {
    return rateLimits;
  }

  Paces paces() {
    return paces;
  }

  RefusedTokens refusedTokens() {
    return refusedTokens;
  }

  WebMetrics metrics() {
    return metrics;
  }

  BodyBudget bodies() {
    return bodies;
  }

  ClientAddress clients() {
    return clients;
  }
}
