package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** What Android asks before it hands an address of ours over to an app. */
final class AppLinkRoutes implements RouteSource {
  private static final List<String> LINKS = List.of("delegate_permission/common.handle_all_urls");
  private final IdentityConfig config;

  @Inject
  AppLinkRoutes(IdentityConfig config) {
    this.config = config;
  }

  private record Target(
      String namespace, String packageName, List<String> sha256CertFingerprints) {}

  private record Statement(List<String> relation, Target target) {}

  @Override
  public List<Route> routes() {
    return List.of(Route.query("getAssetLinks", this::assetLinks));
  }

  /** Nobody, in so many words, while no app is released. */
  private Future<Reply> assetLinks(Call call) {
    AppLinks links = config.appLinks();
    Target app = new Target("android_app", links.packageName(), links.certificates());
    List<Statement> statements = links.isServed() ? List.of(new Statement(LINKS, app)) : List.of();
    return Future.succeededFuture(
        Reply.ok(statements).withHeader("Cache-Control", "public, max-age=300"));
  }
}
