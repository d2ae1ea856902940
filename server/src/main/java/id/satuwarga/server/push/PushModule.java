package id.satuwarga.server.push;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.HomeFollower;
import id.satuwarga.server.notice.DeliveryLadder;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.RouteSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Provider;
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
  OutboxHandler reminder(ReminderArrival handler);

  @Binds
  @IntoSet
  OutboxHandler reminderEnd(ReminderEnd handler);

  @Binds
  @IntoSet
  HomeFollower homes(TopicMembers members);

  @Binds
  @IntoSet
  Worker topicJoining(TopicJoining worker);

  @Binds
  @IntoSet
  Worker topicGaps(TopicGaps worker);

  @Binds
  @IntoSet
  Worker topicWaves(TopicHandover worker);

  @Provides
  @Singleton
  static Optional<TopicDesk> desk(Optional<FcmSite> site, FcmVerdict verdict, Vertx vertx) {
    return site.map(there -> new TopicDesk(there, verdict, vertx));
  }

  @Binds
  DeliveryLadder ladder(ListedDeliveries ladder);

  @Binds
  @IntoSet
  Worker spread(BroadcastSpread worker);

  @Binds
  @IntoSet
  Worker lapsed(LapsedPortions worker);

  @Binds
  @IntoSet
  Worker brake(PushBrake worker);

  @Binds
  @IntoSet
  Worker cleaner(DeliveryCleaner worker);

  @Provides
  @Singleton
  static Carriages carriages(
      Carriers carriers,
      Provider<Handover> handover,
      PushBrake brake,
      Hints hints,
      MeterRegistry meters,
      Clock clock) {
    Carriages each =
        new Carriages(
            lane -> new Carriage(lane, carriers.of(lane), handover.get(), brake, hints, clock));
    each.all()
        .forEach(
            carriage ->
                Gauge.builder("satuwarga_push_held", carriage, Carriage::held)
                    .tag("lane", carriage.lane().word())
                    .register(meters));
    return each;
  }

  /** A worker for each lane, and one that watches how much waits in bulk. */
  @Provides
  @ElementsIntoSet
  static Set<Worker> workers(Carriages carriages, Optional<BulkSwitch> bulk) {
    Stream<Worker> lanes = carriages.all().stream().map(PushWorker::new);
    return Stream.concat(lanes, bulk.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Google's FCM with credentials, else the stand-in where there is one, else nobody. */
  @Provides
  @Singleton
  static Optional<FcmSite> site(PushConfig config, Set<FcmSite> standIns) {
    Optional<FcmSite> site =
        config
            .credentials()
            .<FcmSite>map(account -> new Google(account, config.standIn()))
            .or(() -> standIns.stream().findFirst());
    if (site.isEmpty()) {
      LOG.info("push is off: SATUWARGA_FCM_CREDENTIALS names no service account");
    }
    config
        .standIn()
        .ifPresent(there -> LOG.warn("push goes to {} instead of FCM: nobody gets it", there));
    return site;
  }

  @Provides
  @Singleton
  static Optional<BulkSwitch> bulk(
      Optional<FcmSite> site,
      PushConfig config,
      FcmVerdict verdict,
      DeliveryRepository deliveries,
      WaveRepository waves,
      Database database,
      Vertx vertx,
      Clock clock) {
    return site.map(
        there ->
            new BulkSwitch(
                new FcmSender(there, config.dryRun(), verdict, vertx),
                new BulkSender(
                    there, config.dryRun(), verdict, new GoogleToken(there, vertx, clock), vertx),
                config,
                deliveries,
                waves,
                database,
                clock));
  }

  @Provides
  @Singleton
  static Carriers carriers(
      Optional<FcmSite> site,
      Optional<BulkSwitch> bulk,
      PushConfig config,
      FcmVerdict verdict,
      Vertx vertx) {
    return site.isEmpty()
        ? Carriers.none()
        : Carriers.each(
            lane ->
                lane == Lane.BULK
                    ? bulk.orElseThrow()
                    : new FcmSender(site.get(), config.dryRun(), verdict, vertx));
  }

  /** FCM itself, unless the deployment names what takes its place. */
  record Google(Secret serviceAccount, Optional<URI> standIn) implements FcmSite {}
}
