package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of templates and of what they say. */
final class TemplateRepository {
  private static final String SELECT =
      """
      SELECT t.id, t.opd_code, t.region_code, v.version, v.content, v.written_at
      FROM notice_template t JOIN notice_template_version v ON v.template_id = t.id
      """;
  private static final String FIND =
      SELECT + "WHERE t.id = $1 AND t.retired_at IS NULL AND v.version = coalesce($2, t.version)";
  private static final String LOCK =
      "SELECT FROM notice_template WHERE id = $1 AND retired_at IS NULL FOR UPDATE";

  /** Of the agencies of the roles, where the territories of both overlap. */
  private static final String LIST =
      SELECT
          + """
          WHERE t.retired_at IS NULL AND v.version = t.version AND t.opd_code = ANY ($1)
            AND EXISTS (
              SELECT FROM unnest($1::text[], $2::text[]) r(opd, region)
              WHERE r.opd = t.opd_code AND (t.region_code = r.region
                OR starts_with(t.region_code, r.region || '.')
                OR starts_with(r.region, t.region_code || '.')))
            AND ($3::text IS NULL OR t.opd_code = $3) AND ($4::uuid IS NULL OR t.id < $4)
          ORDER BY t.id DESC LIMIT $5
          """;

  private static final String INSERT =
      """
      INSERT INTO notice_template (id, opd_code, region_code, version, created_at)
      VALUES ($1, $2, $3, 1, $4)
      """;
  private static final String WRITE =
      """
      INSERT INTO notice_template_version (template_id, version, content, written_by, written_at)
      VALUES ($1, $2, $3, $4, $5)
      """;
  private static final String RAISE = "UPDATE notice_template SET version = $2 WHERE id = $1";
  private static final String RETIRE = "UPDATE notice_template SET retired_at = $2 WHERE id = $1";

  @Inject
  TemplateRepository() {}

  /** Which templates; the newest first. */
  record Query(List<Caller.Role> roles, Optional<OpdCode> opd, Optional<UUID> before, int limit) {}

  /**
   * One that is in use.
   *
   * @param version null means the newest
   */
  Future<Optional<Template>> find(SqlClient db, TemplateId id, @Nullable Integer version) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(id.value(), version))
        .map(rows -> rows.stream().map(TemplateRepository::toTemplate).findFirst());
  }

  Future<Optional<Template>> lock(SqlConnection tx, TemplateId id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(id.value()))
        .compose(locked -> find(tx, id, null));
  }

  /** One more than the limit, if there is one. */
  Future<List<Template>> list(SqlClient db, Query query) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(texts(query.roles().stream().map(Caller.Role::opdCode)))
                .addArrayOfString(texts(query.roles().stream().map(Caller.Role::regionCode)))
                .addString(query.opd().map(OpdCode::value).orElse(null))
                .addUUID(query.before().orElse(null))
                .addInteger(query.limit() + 1))
        .map(rows -> rows.stream().map(TemplateRepository::toTemplate).toList());
  }

  Future<Void> insert(SqlConnection tx, Template template, UUID writer) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                template.id().value(),
                template.opd().value(),
                template.region().value(),
                Columns.utc(template.writtenAt())))
        .compose(done -> write(tx, template, writer));
  }

  /** What it said before stays. */
  Future<Void> rewrite(SqlConnection tx, Template template, UUID writer) {
    return tx.preparedQuery(RAISE)
        .execute(Tuple.of(template.id().value(), template.version()))
        .compose(done -> write(tx, template, writer));
  }

  private static Future<Void> write(SqlConnection tx, Template template, UUID writer) {
    return tx.preparedQuery(WRITE)
        .execute(
            Tuple.of(
                template.id().value(),
                template.version(),
                Json.write(template.content()),
                writer,
                Columns.utc(template.writtenAt())))
        .mapEmpty();
  }

  Future<Void> retire(SqlConnection tx, TemplateId id, Instant now) {
    return tx.preparedQuery(RETIRE).execute(Tuple.of(id.value(), Columns.utc(now))).mapEmpty();
  }

  private static String[] texts(Stream<String> values) {
    return values.toArray(String[]::new);
  }

  private static Template toTemplate(Row row) {
    return new Template(
        new TemplateId(row.getUUID("id")),
        new OpdCode(row.getString("opd_code")),
        new RegionCode(row.getString("region_code")),
        row.getInteger("version"),
        Json.read(row.getString("content"), Template.Content.class),
        row.getOffsetDateTime("written_at").toInstant());
  }
}
