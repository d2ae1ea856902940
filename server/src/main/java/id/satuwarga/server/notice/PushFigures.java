package id.satuwarga.server.notice;

import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How a notice came to phones: in the course of time, and for which regencies by topic. */
final class PushFigures {
  private final PaceRepository paces;
  private final DeliveryLadder deliveries;
  private final CampaignViews views;

  @Inject
  PushFigures(PaceRepository paces, DeliveryLadder deliveries, CampaignViews views) {
    this.paces = paces;
    this.deliveries = deliveries;
    this.views = views;
  }

  /** One message for all phones of a regency, which nobody counts. */
  record TopicReport(RegionCode code, String name, String state, @Nullable Instant handedOverAt) {}

  Future<CampaignFigures.Report> add(SqlClient db, NoticeId notice, CampaignFigures.Report report) {
    return paces
        .all(db, notice)
        .compose(
            stretches ->
                deliveries
                    .topics(db, notice)
                    .map(
                        topics ->
                            report.with(stretches, topics.stream().map(this::named).toList())));
  }

  private TopicReport named(DeliveryLadder.Topic topic) {
    RegionName name = views.named(topic.regency());
    return new TopicReport(name.code(), name.name(), topic.state(), topic.handedOverAt());
  }
}
