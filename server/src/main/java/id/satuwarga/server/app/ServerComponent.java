package id.satuwarga.server.app;

import dagger.BindsInstance;
import dagger.Component;
import id.satuwarga.server.agency.AgencyModule;
import id.satuwarga.server.audit.AuditModule;
import id.satuwarga.server.catalog.CatalogModule;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.classification.ClassificationModule;
import id.satuwarga.server.consent.ConsentModule;
import id.satuwarga.server.feedback.FeedbackModule;
import id.satuwarga.server.gateway.GatewayModule;
import id.satuwarga.server.identity.IdentityModule;
import id.satuwarga.server.inbox.InboxModule;
import id.satuwarga.server.inventory.InventoryModule;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeModule;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.push.FcmSite;
import id.satuwarga.server.push.PushModule;
import id.satuwarga.server.recommendation.RecommendationModule;
import id.satuwarga.server.region.RegionModule;
import id.satuwarga.server.report.ReportModule;
import id.satuwarga.server.sandbox.SandboxModule;
import id.satuwarga.server.webhook.WebhookModule;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Set;
import javax.inject.Singleton;

/** The whole server, a line for each slice. */
@Singleton
@Component(
    modules = {
      PlatformModule.class,
      AuditModule.class,
      RegionModule.class,
      AgencyModule.class,
      IdentityModule.class,
      InventoryModule.class,
      RecommendationModule.class,
      CatalogModule.class,
      ClassificationModule.class,
      ConsentModule.class,
      NoticeModule.class,
      InboxModule.class,
      PushModule.class,
      GatewayModule.class,
      ReportModule.class,
      WebhookModule.class,
      FeedbackModule.class,
      SandboxModule.class,
    })
public interface ServerComponent {
  Server server();

  Set<RouteSource> routes();

  Doorkeepers doorkeepers();

  Set<Task> tasks();

  Database database();

  LiveMiniApps liveMiniApps();

  LiveBroadcasts liveBroadcasts();

  Set<FcmSite> fcmSites();

  /** What the outside world brings. */
  @Component.Factory
  interface Factory {
    ServerComponent create(
        @BindsInstance Vertx vertx,
        @BindsInstance PrometheusMeterRegistry meters,
        @BindsInstance ServerConfig config,
        @BindsInstance Clock clock);
  }
}
