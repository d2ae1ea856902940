package id.satuwarga.server.inventory;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of evidence. The content is read only to be handed over. */
final class EvidenceRepository {
  private static final String LIST =
      """
      SELECT id, inventory_id, step, name, media_type, size, added_by, added_at
      FROM inventory_file WHERE inventory_id = $1 ORDER BY added_at, id
      """;
  private static final String CONTENT =
      "SELECT name, media_type, content FROM inventory_file WHERE inventory_id = $1 AND id = $2";
  private static final String INSERT =
      """
      INSERT INTO inventory_file
        (id, inventory_id, step, name, media_type, size, content, added_by, added_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
  private static final String DELETE =
      "DELETE FROM inventory_file WHERE inventory_id = $1 AND id = $2";

  @Inject
  EvidenceRepository() {}

  /** The file itself. */
  record Content(String name, String type, Buffer bytes) {}

  /** In the order in which they came. */
  Future<List<Evidence>> list(SqlClient db, UUID inventoryId) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(inventoryId))
        .map(rows -> rows.stream().map(EvidenceRepository::toEvidence).toList());
  }

  Future<Optional<Content>> content(SqlClient db, UUID inventoryId, UUID id) {
    return db.preparedQuery(CONTENT)
        .execute(Tuple.of(inventoryId, id))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Content(
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getBuffer("content")))
                    .findFirst());
  }

  Future<Void> insert(SqlConnection tx, Evidence file, Buffer content) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(file.id())
                .addUUID(file.inventoryId())
                .addString(file.step().map(TakeDown.Step::word).orElse(null))
                .addString(file.name())
                .addString(file.type())
                .addInteger(file.size())
                .addBuffer(content)
                .addUUID(file.addedBy())
                .addOffsetDateTime(file.addedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** False when there was none. */
  Future<Boolean> delete(SqlConnection tx, UUID inventoryId, UUID id) {
    return tx.preparedQuery(DELETE)
        .execute(Tuple.of(inventoryId, id))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Evidence toEvidence(Row row) {
    return new Evidence(
        row.getUUID("id"),
        row.getUUID("inventory_id"),
        Optional.ofNullable(row.getString("step")).map(TakeDown.Step::ofWord),
        row.getString("name"),
        row.getString("media_type"),
        row.getInteger("size"),
        row.getUUID("added_by"),
        row.getOffsetDateTime("added_at").toInstant());
  }
}
