package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.DeliveryLadder;
import id.satuwarga.server.notice.DeviceLadder;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;

/** Counts deliveries of a notice to citizens who are known one by one, and knows its topics. */
final class ListedDeliveries implements DeliveryLadder {
  private static final String COUNT =
      """
      SELECT CASE WHEN state = 'queued' AND claim IS NOT NULL THEN 'in_flight' WHEN state = 'held' THEN 'queued'
          ELSE state END AS step,
        count(*) AS devices
      FROM unnest($2::uuid[]) AS named(id)
      JOIN delivery ON delivery.citizen_id = named.id AND delivery.notice_id = $1
      GROUP BY 1
      """;
  private static final String TOPICS =
      """
      SELECT regency, state, handed_over_at FROM push_topic_wave
      WHERE notice_id = $1 ORDER BY regency
      """;

  @Inject
  ListedDeliveries() {}

  @Override
  public Future<DeviceLadder> of(SqlClient db, NoticeId notice, List<CitizenId> citizens) {
    UUID[] ids = citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    return db.preparedQuery(COUNT)
        .execute(Tuple.tuple().addUUID(notice.value()).addArrayOfUUID(ids))
        .map(
            rows -> {
              Map<String, Long> steps = new HashMap<>();
              rows.forEach(row -> steps.put(row.getString("step"), row.getLong("devices")));
              return ladder(steps);
            });
  }

  @Override
  public Future<List<Topic>> topics(SqlClient db, NoticeId notice) {
    return db.preparedQuery(TOPICS)
        .execute(Tuple.of(notice.value()))
        .map(rows -> rows.stream().map(ListedDeliveries::toTopic).toList());
  }

  private static Topic toTopic(Row row) {
    OffsetDateTime handedOver = row.getOffsetDateTime("handed_over_at");
    return new Topic(
        new RegionCode(row.getString("regency")),
        row.getString("state"),
        handedOver == null ? null : handedOver.toInstant());
  }

  private static DeviceLadder ladder(Map<String, Long> steps) {
    return new DeviceLadder(
        steps.getOrDefault("queued", 0L),
        steps.getOrDefault("in_flight", 0L),
        steps.getOrDefault("handed_over", 0L),
        steps.getOrDefault("delivered", 0L),
        steps.getOrDefault("opened", 0L),
        steps.getOrDefault("failed", 0L),
        steps.getOrDefault("expired", 0L));
  }
}
