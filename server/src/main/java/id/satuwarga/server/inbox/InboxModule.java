package id.satuwarga.server.inbox;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.notice.ReaderMarks;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface InboxModule {
  @Binds
  @IntoSet
  RouteSource routes(InboxRoutes routes);

  @Binds
  @IntoSet
  OutboxHandler arrival(NoticeArrival handler);

  @Binds
  @IntoSet
  OutboxHandler bulkArrival(BulkArrival handler);

  @Binds
  @IntoSet
  OutboxHandler done(DoneArrival handler);

  @Binds
  @IntoSet
  OutboxHandler departure(NoticeDeparture handler);

  @Binds
  @IntoSet
  Worker cleaner(EventCleaner worker);

  @Binds
  @IntoSet
  Worker markCleaner(MarkCleaner worker);

  @Binds
  ReaderMarks marks(MarkRepository marks);

  @Binds
  @IntoSet
  CitizenDataHolder data(InboxData data);

  @Binds
  @IntoSet
  CitizenDataHolder broadcastData(BroadcastData data);
}
