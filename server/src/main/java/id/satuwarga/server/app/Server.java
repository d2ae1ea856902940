package id.satuwarga.server.app;

import id.satuwarga.server.platform.health.ManagementServer;
import id.satuwarga.server.platform.health.Readiness;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Starts the parts in order and stops them in the opposite one. */
@Singleton
public final class Server {
  private final ServerConfig config;
  private final Listeners listeners;
  private final Backstage backstage;
  private final ManagementServer management;
  private final Readiness readiness;

  @Inject
  Server(
      ServerConfig config,
      Listeners listeners,
      Backstage backstage,
      ManagementServer management,
      Readiness readiness) {
    this.config = config;
    this.listeners = listeners;
    this.backstage = backstage;
    this.management = management;
    this.readiness = readiness;
  }

  /** The ports we got. */
  public record Bound(int api, int management) {}

  /** All routes the slices offer. */
  public static List<Route> routesOf(Set<RouteSource> sources) {
    return sources.stream().flatMap(source -> source.routes().stream()).toList();
  }

  public Future<Bound> start(Doorkeepers doors, Collection<Route> routes) {
    return backstage
        .prepare()
        .compose(ready -> management.listen(config.ports().management()))
        .compose(
            managementPort ->
                listeners.open(doors, routes).map(api -> new Bound(api, managementPort)))
        .onSuccess(bound -> backstage.begin());
  }

  /** Readiness goes first, then requests drain, then workers, leases and connections end. */
  public Future<Void> stop() {
    readiness.stop();
    return listeners.drain().eventually(management::close).eventually(backstage::end).mapEmpty();
  }
}
