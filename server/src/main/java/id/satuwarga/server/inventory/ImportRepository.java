package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of imports, and of the mappings that offices used before. */
final class ImportRepository {
  private static final String FIND =
      """
      SELECT id, uploaded_by, opd_code, file_name, content, columns::text AS columns,
        figures::text AS figures, uploaded_at
      FROM inventory_import WHERE id = $1
      """;
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String INSERT =
      """
      INSERT INTO inventory_import
        (id, uploaded_by, opd_code, file_name, content, columns, uploaded_at)
      VALUES ($1, $2, $3, $4, $5, CAST($6::text AS jsonb), $7)
      """;
  private static final String FORGET =
      """
      DELETE FROM inventory_import
      WHERE content IS NOT NULL AND (uploaded_by = $1 OR uploaded_at < $2)
      """;
  private static final String MAP =
      "UPDATE inventory_import SET columns = CAST($2::text AS jsonb) WHERE id = $1";
  private static final String APPLY =
      """
      UPDATE inventory_import SET content = NULL, figures = CAST($2::text AS jsonb),
        applied_at = $3
      WHERE id = $1
      """;
  private static final String REMEMBERED =
      """
      SELECT columns::text AS columns FROM inventory_mapping WHERE scope = $1 AND heads = $2
      """;
  private static final String REMEMBER =
      """
      INSERT INTO inventory_mapping (scope, heads, columns, changed_at)
      VALUES ($1, $2, CAST($3::text AS jsonb), $4)
      ON CONFLICT (scope, heads) DO UPDATE SET columns = excluded.columns,
        changed_at = excluded.changed_at
      """;

  @Inject
  ImportRepository() {}

  Future<Optional<Import>> find(SqlClient db, UUID id) {
    return one(db, FIND, id);
  }

  Future<Optional<Import>> lock(SqlConnection tx, UUID id) {
    return one(tx, LOCK, id);
  }

  private static Future<Optional<Import>> one(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(ImportRepository::toImport).findFirst());
  }

  Future<Void> insert(SqlConnection tx, Import fresh) {
    OpdCode opd = fresh.opd();
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addUUID(fresh.uploadedBy())
                .addString(opd == null ? null : opd.value())
                .addString(fresh.fileName())
                .addBuffer(fresh.content())
                .addString(words(fresh.columns()))
                .addOffsetDateTime(fresh.uploadedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** What the person sent before and did not apply, and what anybody left lying. */
  Future<Void> forget(SqlConnection tx, UUID person, Instant before) {
    return tx.preparedQuery(FORGET)
        .execute(Tuple.of(person, before.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> map(SqlConnection tx, UUID id, Map<Integer, SheetField> columns) {
    return tx.preparedQuery(MAP).execute(Tuple.of(id, words(columns))).mapEmpty();
  }

  Future<Void> apply(SqlConnection tx, UUID id, ImportFigures figures, Instant now) {
    return tx.preparedQuery(APPLY)
        .execute(Tuple.of(id, Json.write(figures), now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** How sheets with these heads were mapped the last time. */
  Future<Optional<Map<Integer, SheetField>>> remembered(SqlClient db, String scope, String heads) {
    return db.preparedQuery(REMEMBERED)
        .execute(Tuple.of(scope, heads))
        .map(rows -> rows.stream().map(row -> columns(row.getString("columns"))).findFirst());
  }

  Future<Void> remember(
      SqlConnection tx, String scope, String heads, Map<Integer, SheetField> columns, Instant now) {
    return tx.preparedQuery(REMEMBER)
        .execute(Tuple.of(scope, heads, words(columns), now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  private static String words(Map<Integer, SheetField> columns) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    columns.forEach((column, field) -> words.put(column.toString(), field.word()));
    return words.toString();
  }

  private static Map<Integer, SheetField> columns(String words) {
    Map<Integer, SheetField> columns = new TreeMap<>();
    Json.tree(words)
        .properties()
        .forEach(
            word ->
                columns.put(
                    Integer.valueOf(word.getKey()), SheetField.ofWord(word.getValue().asText())));
    return columns;
  }

  private static Import toImport(Row row) {
    String opd = row.getString("opd_code");
    String figures = row.getString("figures");
    return new Import(
        row.getUUID("id"),
        row.getUUID("uploaded_by"),
        opd == null ? null : new OpdCode(opd),
        row.getString("file_name"),
        row.getBuffer("content"),
        columns(row.getString("columns")),
        figures == null ? null : Json.read(figures, ImportFigures.class),
        row.getOffsetDateTime("uploaded_at").toInstant());
  }
}
