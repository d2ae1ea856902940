package id.satuwarga.server.notice;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.inventory.FarewellNotices;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface NoticeModule {
  @Binds
  @IntoSet
  RouteSource campaignFileRoutes(CampaignFileRoutes routes);

  @Binds
  @IntoSet
  RouteSource routes(NoticeRoutes routes);

  @Binds
  FarewellNotices farewellNotices(FarewellCampaigns campaigns);

  @Binds
  @IntoSet
  RouteSource campaignRoutes(CampaignRoutes routes);

  @Binds
  @IntoSet
  RouteSource figureRoutes(FigureRoutes routes);

  @Binds
  @IntoSet
  RouteSource preferenceRoutes(PreferenceRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder preferenceData(PreferenceData data);

  @Binds
  @IntoSet
  RouteSource templateRoutes(TemplateRoutes routes);

  @Binds
  @IntoSet
  RouteSource attachmentRoutes(AttachmentRoutes routes);

  @Binds
  @IntoSet
  RouteSource audienceListRoutes(AudienceListRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder recipientData(RecipientData data);

  @Binds
  @IntoSet
  Worker listCleaner(ListCleaner worker);

  @Binds
  @IntoSet
  Worker attachmentCleaner(AttachmentCleaner worker);

  @Binds
  @IntoSet
  Worker reminders(ReminderClock worker);

  @Binds
  @IntoSet
  Worker expiry(NoticeExpiry worker);

  @Binds
  @IntoSet
  Worker scheduler(CampaignScheduler worker);

  @Binds
  @IntoSet
  Worker counter(AudienceCounter worker);

  @Binds
  @IntoSet
  Worker broadcasts(BroadcastReader worker);

  @Binds
  @IntoSet
  Preparation preparation(BroadcastReader reader);
}
