package id.satuwarga.server.app;

import dagger.Binds;
import dagger.BindsOptionalOf;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import id.satuwarga.server.gateway.GatewayConfig;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.notice.NoticeLimit;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.OutboxGauge;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxWorker;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.health.Deployment;
import id.satuwarga.server.platform.health.HealthRoutes;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.Resolver;
import id.satuwarga.server.platform.site.StaticSite;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.platform.web.Authenticator;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.IdempotencyCleaner;
import id.satuwarga.server.platform.web.RoleDirectory;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.SideListener;
import id.satuwarga.server.platform.web.Site;
import id.satuwarga.server.push.PushConfig;
import id.satuwarga.server.sandbox.SandboxConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.Set;
import javax.inject.Singleton;

/** The kernel's own parts, and the sets that slices add to. */
@Module
interface PlatformModule {
  @Multibinds
  Set<OutboxHandler> outboxHandlers();

  @Multibinds
  Set<SideListener> sideListeners();

  @Multibinds
  Set<Preparation> preparations();

  @Multibinds
  Set<Task> tasks();

  @BindsOptionalOf
  Authenticator authenticator();

  @BindsOptionalOf
  RoleDirectory roles();

  @Binds
  @IntoSet
  RouteSource healthRoutes(HealthRoutes routes);

  @Binds
  @IntoSet
  Worker outboxWorker(OutboxWorker worker);

  @Binds
  @IntoSet
  Worker outboxGauge(OutboxGauge worker);

  @Binds
  @IntoSet
  Worker idempotencyCleaner(IdempotencyCleaner worker);

  @Binds
  MeterRegistry meters(PrometheusMeterRegistry registry);

  @Provides
  @Singleton
  static Pools pools(Vertx vertx, ServerConfig config) {
    return new Pools(vertx, config.database());
  }

  @Provides
  static Database database(Pools pools) {
    return pools.database();
  }

  /** One door for all, so that its connections are counted together. */
  @Provides
  @Singleton
  static OutboundDoor door(Vertx vertx, ServerConfig config) {
    return new OutboundDoor(vertx, config.mode(), Resolver.system(vertx));
  }

  @Provides
  @Singleton
  static Site site(Vertx vertx, ServerConfig config) {
    return new StaticSite(vertx, config.tileUrl());
  }

  @Provides
  static Mode mode(ServerConfig config) {
    return config.mode();
  }

  @Provides
  static IdentityConfig identity(ServerConfig config) {
    return config.identity();
  }

  @Provides
  static GatewayConfig gateway(ServerConfig config) {
    return config.gateway();
  }

  @Provides
  static PushConfig push(ServerConfig config) {
    return config.push();
  }

  /** Rates that are switched off for measurements are all switched off. */
  @Provides
  static NoticeLimit noticeLimit(ServerConfig config) {
    return config.web().limits().rates() ? NoticeLimit.usual() : NoticeLimit.none();
  }

  @Provides
  static SandboxConfig sandbox(ServerConfig config) {
    return config.sandbox();
  }

  @Provides
  static Deployment deployment(ServerConfig config) {
    String packaged = Main.class.getPackage().getImplementationVersion();
    return new Deployment(
        config.mode().tag(),
        "SatuWarga",
        packaged == null ? "unpackaged" : packaged,
        config.web().publicUrl(),
        config.tileUrl().orElse(null));
  }

  /** Without the slices that prove people, every token is refused. */
  @Provides
  static Doorkeepers doorkeepers(
      Optional<Authenticator> authenticator, Optional<RoleDirectory> roles, MeterRegistry meters) {
    Doorkeepers none = Doorkeepers.forAnybody(meters);
    return new Doorkeepers(
        authenticator.orElse(none.authenticator()), roles.orElse(none.roles()), meters);
  }
}
