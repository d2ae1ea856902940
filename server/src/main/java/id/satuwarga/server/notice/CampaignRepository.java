package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of campaigns, as the people who work on them change them. */
final class CampaignRepository {
  private static final String COLUMNS =
      """
      id, opd_code, state, version, kind, corrects, corrected_by, subject, body, category, language,
      territories, exclusions, app_id, page, expires_at, author, writers, reviewed, created_at,
      changed_at, send_at, released_at, audience, narrowing, due_at, reminders, paused_at, approvers
      """;
  private static final String FIND = "SELECT " + COLUMNS + " FROM campaign WHERE id = $1";
  private static final String LOCK = FIND + " FOR UPDATE";

  /** Of the agencies and territories of the roles; every territory lies within one of them. */
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM campaign c
          WHERE c.opd_code = ANY ($1)
            AND NOT EXISTS (
              SELECT FROM unnest(c.territories) t(code) WHERE NOT EXISTS (
                SELECT FROM unnest($1::text[], $2::text[]) r(opd, region)
                WHERE r.opd = c.opd_code
                  AND (t.code = r.region OR starts_with(t.code, r.region || '.'))))
            AND (cardinality($3::text[]) = 0 OR c.state = ANY ($3))
            AND ($4::text IS NULL OR c.opd_code = $4) AND ($5::uuid IS NULL OR c.id < $5)
          ORDER BY c.id DESC LIMIT $6
          """;

  private static final String INSERT =
      """
      INSERT INTO campaign (id, opd_code, state, version, kind, corrects, subject, body, category,
        language, territories, exclusions, app_id, page, expires_at, narrowing, due_at, reminders,
        author, writers, created_at, changed_at)
      VALUES ($1, $2, 'draft', 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
        $16, $17, ARRAY[$17::uuid], $18, $18)
      """;
  private static final String EDIT =
      """
      UPDATE campaign SET state = 'draft', version = version + 1, send_at = NULL, approvers = '{}', subject = $2,
        body = $3, category = $4, language = $5, territories = $6, exclusions = $7, app_id = $8,
        page = $9, expires_at = $10, narrowing = $11, due_at = $12, reminders = $13, changed_at = $15,
        writers = CASE WHEN $14 = ANY (writers) THEN writers ELSE array_append(writers, $14) END
      WHERE id = $1
      """;
  private static final String SUBMIT =
      """
      UPDATE campaign SET state = 'submitted', changed_at = $3,
        writers = CASE WHEN $2 = ANY (writers) THEN writers ELSE array_append(writers, $2) END
      WHERE id = $1
      """;
  private static final String JUDGE =
      """
      UPDATE campaign SET state = $2, changed_at = $3, reviewed = $4, send_at = NULL,
        approvers = CASE WHEN $5::uuid IS NULL THEN '{}' ELSE array_append(approvers, $5) END
      WHERE id = $1
      """;
  private static final String SCHEDULE =
      "UPDATE campaign SET state = $2, changed_at = $3, send_at = $4 WHERE id = $1";

  @Inject
  CampaignRepository() {}

  /** Which campaigns; the newest first. */
  record Query(
      List<Caller.Role> roles,
      List<CampaignState> states,
      Optional<OpdCode> opd,
      Optional<UUID> before,
      int limit) {}

  Future<Optional<Campaign>> find(SqlClient db, NoticeId id) {
    return one(db, FIND, id);
  }

  Future<Optional<Campaign>> lock(SqlConnection tx, NoticeId id) {
    return one(tx, LOCK, id);
  }

  private static Future<Optional<Campaign>> one(SqlClient db, String sql, NoticeId id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().map(CampaignRepository::toCampaign).findFirst());
  }

  /** One more than the limit, if there is one. */
  Future<List<Campaign>> list(SqlClient db, Query query) {
    Tuple where =
        Tuple.tuple()
            .addArrayOfString(texts(query.roles().stream().map(Caller.Role::opdCode)))
            .addArrayOfString(texts(query.roles().stream().map(Caller.Role::regionCode)))
            .addArrayOfString(texts(query.states().stream().map(CampaignState::word)))
            .addString(query.opd().map(OpdCode::value).orElse(null))
            .addUUID(query.before().orElse(null))
            .addInteger(query.limit() + 1);
    return db.preparedQuery(LIST)
        .execute(where)
        .map(rows -> rows.stream().map(CampaignRepository::toCampaign).toList());
  }

  Future<Void> insert(SqlConnection tx, Campaign campaign) {
    Campaign.Link link = campaign.link();
    NoticeId corrects = link.corrects();
    Tuple row =
        Tuple.tuple()
            .addUUID(campaign.id().value())
            .addString(campaign.opd().value())
            .addString(link.kind().word())
            .addUUID(corrects == null ? null : corrects.value());
    return tx.preparedQuery(INSERT)
        .execute(
            addContent(row, campaign.content())
                .addUUID(campaign.hands().author())
                .addOffsetDateTime(Columns.utcOrNull(campaign.hands().createdAt())))
        .mapEmpty();
  }

  Future<Void> edit(
      SqlConnection tx, NoticeId id, CampaignContent content, UUID writer, Instant now) {
    return tx.preparedQuery(EDIT)
        .execute(
            addContent(Tuple.tuple().addUUID(id.value()), content)
                .addUUID(writer)
                .addOffsetDateTime(Columns.utcOrNull(now)))
        .mapEmpty();
  }

  Future<Void> submit(SqlConnection tx, NoticeId id, UUID writer, Instant now) {
    return tx.preparedQuery(SUBMIT)
        .execute(Tuple.of(id.value(), writer, Columns.utcOrNull(now)))
        .mapEmpty();
  }

  /** What was judged is kept, so that the next time shows what has changed. */
  Future<Void> refuse(SqlConnection tx, Campaign judged, CampaignState state, Instant now) {
    return judge(tx, judged, state, null, now);
  }

  /** The same, and one more has approved it. */
  Future<Void> approve(
      SqlConnection tx, Campaign judged, CampaignState state, UUID approver, Instant now) {
    return judge(tx, judged, state, approver, now);
  }

  private static Future<Void> judge(
      SqlConnection tx,
      Campaign judged,
      CampaignState state,
      @Nullable UUID approver,
      Instant now) {
    return tx.preparedQuery(JUDGE)
        .execute(
            Tuple.of(
                judged.id().value(),
                state.word(),
                Columns.utcOrNull(now),
                Json.write(judged.content()),
                approver))
        .mapEmpty();
  }

  Future<Void> schedule(
      SqlConnection tx, NoticeId id, CampaignState state, @Nullable Instant sendAt, Instant now) {
    return tx.preparedQuery(SCHEDULE)
        .execute(
            Tuple.of(id.value(), state.word(), Columns.utcOrNull(now), Columns.utcOrNull(sendAt)))
        .mapEmpty();
  }

  private static Tuple addContent(Tuple row, CampaignContent content) {
    AppId app = content.appId();
    Narrowing narrowing = content.narrowing();
    return row.addString(content.subject())
        .addString(content.body())
        .addString(content.category().word())
        .addString(content.language())
        .addArrayOfString(texts(content.territories().stream().map(RegionCode::value)))
        .addArrayOfString(texts(content.exclusions().stream().map(RegionCode::value)))
        .addString(app == null ? null : app.value())
        .addString(content.page())
        .addOffsetDateTime(Columns.utcOrNull(content.expiresAt()))
        .addString(narrowing == null ? null : Json.write(narrowing))
        .addOffsetDateTime(Columns.utcOrNull(content.dueAt()))
        .addString(content.reminders() == null ? null : Reminder.text(content.remindedOf()));
  }

  private static String[] texts(Stream<String> values) {
    return values.toArray(String[]::new);
  }

  private static Campaign toCampaign(Row row) {
    String reviewed = row.getString("reviewed");
    return new Campaign(
        new NoticeId(row.getUUID("id")),
        new OpdCode(row.getString("opd_code")),
        toContent(row),
        new Campaign.Standing(
            CampaignState.ofWord(row.getString("state")),
            row.getInteger("version"),
            row.getOffsetDateTime("changed_at").toInstant(),
            instant(row, "send_at"),
            instant(row, "released_at"),
            row.getLong("audience"),
            instant(row, "paused_at")),
        new Campaign.Link(
            CampaignKind.ofWord(row.getString("kind")),
            noticeId(row.getUUID("corrects")),
            noticeId(row.getUUID("corrected_by"))),
        new Campaign.Hands(
            row.getUUID("author"),
            Set.of(row.getArrayOfUUIDs("writers")),
            Set.of(row.getArrayOfUUIDs("approvers")),
            row.getOffsetDateTime("created_at").toInstant(),
            reviewed == null ? null : Json.read(reviewed, CampaignContent.class)));
  }

  static CampaignContent toContent(Row row) {
    String app = row.getString("app_id");
    return new CampaignContent(
        row.getString("subject"),
        row.getString("body"),
        CampaignCategory.ofWord(row.getString("category")),
        row.getString("language"),
        codes(List.of(row.getArrayOfStrings("territories"))),
        codes(List.of(row.getArrayOfStrings("exclusions"))),
        app == null ? null : new AppId(app),
        row.getString("page"),
        instant(row, "expires_at"),
        toNarrowing(row),
        instant(row, "due_at"),
        Reminder.all(row.getString("reminders")));
  }

  private static @Nullable Narrowing toNarrowing(Row row) {
    String narrowing = row.getString("narrowing");
    return narrowing == null ? null : Json.read(narrowing, Narrowing.class);
  }

  static Audience toAudience(Row row) {
    Narrowing narrowing = toNarrowing(row);
    return Audience.of(
        codes(List.of(row.getArrayOfStrings("territories"))),
        codes(List.of(row.getArrayOfStrings("exclusions"))),
        narrowing == null ? Narrowing.NONE : narrowing);
  }

  private static List<RegionCode> codes(Collection<String> codes) {
    return codes.stream().map(RegionCode::new).toList();
  }

  static @Nullable NoticeId noticeId(@Nullable UUID id) {
    return id == null ? null : new NoticeId(id);
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
