package id.satuwarga.server.app;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Contract;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.SideListener;
import id.satuwarga.server.platform.web.Site;
import id.satuwarga.server.platform.web.WebServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The ports that people and programs reach: the API with its pages, and what stands beside it. */
@Singleton
public final class Listeners {
  static final String CONTRACT = "satuwarga/openapi.yaml";
  private final Vertx vertx;
  private final Clock clock;
  private final ServerConfig config;
  private final Database database;
  private final Set<SideListener> beside;
  private final Site site;
  private final List<WebServer> servers = new ArrayList<>();

  @Inject
  Listeners(
      Vertx vertx,
      Clock clock,
      ServerConfig config,
      Database database,
      Set<SideListener> beside,
      Site site) {
    this.vertx = vertx;
    this.clock = clock;
    this.config = config;
    this.database = database;
    this.beside = beside;
    this.site = site;
  }

  /** Answers the API's port. */
  Future<Integer> open(Doorkeepers doors, Collection<Route> routes) {
    WebServer.Surroundings around =
        new WebServer.Surroundings(vertx, clock, database, doors, config.web());
    return openBeside(around)
        .compose(open -> Contract.load(vertx, CONTRACT))
        .compose(
            contract -> {
              WebServer server = WebServer.of(around, contract, routes, Optional.of(site));
              servers.add(server);
              return server.listen(config.ports().api());
            });
  }

  private Future<?> openBeside(WebServer.Surroundings around) {
    return Future.join(beside.stream().map(side -> openBeside(around, side)).toList());
  }

  private Future<Integer> openBeside(WebServer.Surroundings around, SideListener side) {
    return Contract.load(vertx, side.contract())
        .compose(
            contract -> {
              WebServer server =
                  WebServer.of(
                      new WebServer.Surroundings(
                          vertx,
                          clock,
                          database,
                          Doorkeepers.forAnybody(around.doors().meters()),
                          config.web().withPublicUrl(side.publicUrl())),
                      contract,
                      side.routes(),
                      Optional.empty());
              servers.add(server);
              return server.listen(side.port());
            });
  }

  Future<?> drain() {
    return Future.join(servers.stream().map(WebServer::drain).toList());
  }
}
