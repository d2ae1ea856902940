package id.satuwarga.server.push;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the slice to the server. */
@Module
public interface PushModule {
  Logger LOG = LoggerFactory.getLogger(PushModule.class);

  /** Where FCM is when the deployment names no credentials: the stand-in of a sandbox. */
  @Multibinds
  Set<FcmSite> standIns();

  @Binds
  @IntoSet
  RouteSource deviceRoutes(DeviceRoutes routes);

  @Binds
  @IntoSet
  RouteSource receiptRoutes(ReceiptRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder data(PushData data);

  @Binds
  @IntoSet
  OutboxHandler arrival(PushArrival handler);

  @Binds
  @IntoSet
  Worker worker(PushWorker worker);

  @Binds
  @IntoSet
  Worker cleaner(DeliveryCleaner worker);

  /** Google's FCM with credentials, else the stand-in where there is one, else nobody. */
  @Provides
  @Singleton
  static Optional<PushSender> sender(
      PushConfig config, Set<FcmSite> standIns, FcmVerdict verdict, Vertx vertx) {
    Optional<FcmSite> site =
        config.credentials().<FcmSite>map(Google::new).or(() -> standIns.stream().findFirst());
    if (site.isEmpty()) {
      LOG.info("push is off: SATUWARGA_FCM_CREDENTIALS names no service account");
    }
    return site.map(there -> new FcmSender(there, config.dryRun(), verdict, vertx));
  }

  /** FCM itself. */
  record Google(Secret serviceAccount) implements FcmSite {
    @Override
    public Optional<URI> standIn() {
      return Optional.empty();
    }
  }
}
