package id.satuwarga.server.platform.health;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Health and facts of the deployment, for load balancers and for every client's first question. */
public final class HealthRoutes implements RouteSource {
  private final Readiness readiness;
  private final Deployment deployment;

  @Inject
  public HealthRoutes(Readiness readiness, Deployment deployment) {
    this.readiness = readiness;
    this.deployment = deployment;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getLive", this::live),
        Route.query("getReady", this::ready),
        Route.query("getDeployment", this::deployment));
  }

  private Future<Reply> live(Call call) {
    return Future.succeededFuture(Reply.ok(Map.of("status", "up")));
  }

  private Future<Reply> ready(Call call) {
    return readiness
        .check()
        .map(
            health -> {
              if (health.isUp()) {
                return Reply.ok(health);
              }
              throw (readiness.isStopping()
                      ? WebProblems.shuttingDown()
                      : WebProblems.databaseUnavailable())
                  .asException();
            });
  }

  private Future<Reply> deployment(Call call) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("mode", deployment.mode());
    view.put("name", deployment.name());
    view.put("version", deployment.version());
    view.put("issuer", deployment.issuer());
    view.put("languages", deployment.languages());
    view.put("contract", deployment.contract());
    if (deployment.tileUrl() != null) {
      view.put("tile_url", deployment.tileUrl());
    }
    return Future.succeededFuture(Reply.ok(view));
  }
}
