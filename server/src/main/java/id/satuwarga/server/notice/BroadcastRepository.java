package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.WordSearch;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of campaigns as their readers need them. */
final class BroadcastRepository {
  private static final String NEWEST = "SELECT last_no FROM broadcast_number";
  private static final String CHANGED =
      """
      SELECT id, opd_code, state, corrects, corrected_by, subject, '' AS body, category, language,
        territories, exclusions, narrowing, app_id, page, expires_at, due_at, reminders, released_at, ends_at, released_no,
        ended_no, paused_at
      FROM campaign
      WHERE changed_no > $1 AND released_no IS NOT NULL AND released_at >= $2
      """;
  static final String WITH_WORDS =
      "SELECT id FROM campaign WHERE id = ANY ($1) AND words @@ " + WordSearch.query("$2");
  private static final String BODY = "SELECT body FROM campaign WHERE id = $1";

  @Inject
  BroadcastRepository() {}

  /** A released campaign, without the name of its sender. */
  record Released(
      NoticeId id,
      OpdCode opd,
      long number,
      CampaignContent content,
      Broadcast.Life life,
      Broadcast.Link link) {

    Broadcast sentBy(String sender) {
      return new Broadcast(
          id,
          number,
          new Broadcast.Words(
              opd,
              content.subject(),
              sender,
              content.language(),
              content.category().word(),
              content.appId(),
              content.page()),
          life,
          link,
          content.audience(),
          dueOf(content));
    }
  }

  private static Broadcast.@Nullable Due dueOf(CampaignContent content) {
    Instant at = content.dueAt();
    return at == null ? null : new Broadcast.Due(at, content.remindedOf());
  }

  Future<Long> newest(SqlClient db) {
    return db.query(NEWEST).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  Future<List<Released>> changedAfter(SqlClient db, long number, Instant oldest) {
    return db.preparedQuery(CHANGED)
        .execute(Tuple.of(number, oldest.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().map(BroadcastRepository::toReleased).toList());
  }

  Future<Optional<String>> body(SqlClient db, NoticeId id) {
    return db.preparedQuery(BODY)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().map(row -> row.getString(0)).findFirst());
  }

  Future<Set<NoticeId>> withWords(SqlClient db, Collection<NoticeId> ids, WordSearch search) {
    UUID[] among = ids.stream().map(NoticeId::value).toArray(UUID[]::new);
    return db.preparedQuery(WITH_WORDS)
        .execute(Tuple.tuple().addArrayOfUUID(among).addArrayOfString(search.array()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new NoticeId(row.getUUID("id")))
                    .collect(Collectors.toSet()));
  }

  private static Released toReleased(Row row) {
    return new Released(
        new NoticeId(row.getUUID("id")),
        new OpdCode(row.getString("opd_code")),
        row.getLong("released_no"),
        CampaignRepository.toContent(row),
        new Broadcast.Life(
            row.getOffsetDateTime("released_at").toInstant(),
            row.getOffsetDateTime("ends_at").toInstant(),
            row.getLong("ended_no"),
            row.getString("state").equals(CampaignState.STOPPED.word()),
            row.getOffsetDateTime("paused_at") != null),
        new Broadcast.Link(
            CampaignRepository.noticeId(row.getUUID("corrects")),
            CampaignRepository.noticeId(row.getUUID("corrected_by"))));
  }
}
