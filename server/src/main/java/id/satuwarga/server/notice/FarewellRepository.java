package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.inventory.FarewellNotices.Standing;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** How far campaigns have come that tell of the end of old apps. */
final class FarewellRepository {
  private static final String STANDINGS =
      """
      SELECT c.id, c.opd_code, c.state, c.released_at, EXISTS (
          SELECT FROM campaign r
          WHERE r.corrects = c.id AND r.kind = 'recall' AND r.released_at IS NOT NULL) recalled
      FROM campaign c WHERE c.id = ANY ($1)
      """;

  @Inject
  FarewellRepository() {}

  Future<Map<UUID, Standing>> standings(SqlClient db, Collection<UUID> ids) {
    return db.preparedQuery(STANDINGS)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getUUID("id"), FarewellRepository::toStanding)));
  }

  private static Standing toStanding(Row row) {
    CampaignState state = CampaignState.ofWord(row.getString("state"));
    Optional<OffsetDateTime> sentAt = Optional.ofNullable(row.getOffsetDateTime("released_at"));
    boolean recalled = row.getBoolean("recalled");
    boolean ranOut = state == CampaignState.EXPIRED;
    boolean isSent = !recalled && (state == CampaignState.SENT || (ranOut && sentAt.isPresent()));
    boolean isOver =
        recalled
            || state == CampaignState.REJECTED
            || state == CampaignState.STOPPED
            || (ranOut && sentAt.isEmpty());
    return new Standing(
        new OpdCode(row.getString("opd_code")),
        state.word(),
        sentAt.map(OffsetDateTime::toInstant),
        isSent,
        isOver);
  }
}
