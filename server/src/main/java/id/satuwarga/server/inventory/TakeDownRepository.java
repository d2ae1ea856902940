package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of apps that are taken down, and of what was done for it. */
final class TakeDownRepository {
  private static final String COLUMNS =
      """
      SELECT d.inventory_id, d.mini_app, d.begun_at, d.yearly_saving, d.finished_by, d.finished_at,
        d.notice_id, d.notice_last_day, d.look_outcome, d.look_hops::text look_hops, d.looked_by,
        d.looked_at
      FROM take_down d
      """;
  private static final String FIND = COLUMNS + "WHERE d.inventory_id = $1";
  private static final String LIST =
      COLUMNS
          + """
          JOIN inventory_app a ON a.id = d.inventory_id
          WHERE (a.opd_code = ANY ($1) OR EXISTS (
              SELECT FROM unnest($2::text[]) t (code)
              WHERE a.region_code = t.code OR starts_with(a.region_code, t.code || '.')))
            AND ($3::uuid IS NULL OR d.inventory_id > $3)
          ORDER BY d.inventory_id LIMIT $4
          """;
  private static final String STEPS =
      """
      SELECT inventory_id, step, proof, excepted, done_by, done_at FROM take_down_step
      WHERE inventory_id = ANY ($1) ORDER BY done_at, step
      """;
  private static final String BEGIN =
      """
      INSERT INTO take_down (inventory_id, mini_app, begun_by, begun_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (inventory_id) DO UPDATE SET mini_app = $2
      """;
  private static final String FORGET =
      """
      WITH blind AS (
        UPDATE take_down SET notice_id = NULL, notice_last_day = NULL, look_outcome = NULL,
          look_hops = NULL, looked_by = NULL, looked_at = NULL
        WHERE inventory_id = $1)
      DELETE FROM take_down_step
      WHERE inventory_id = $1 AND step IN ('users_told', 'redirected') AND NOT excepted
      """;
  private static final String TELL =
      "UPDATE take_down SET notice_id = $2, notice_last_day = $3 WHERE inventory_id = $1";
  private static final String LOOK =
      """
      UPDATE take_down SET look_outcome = $2, look_hops = $3::text::jsonb, looked_by = $4,
        looked_at = $5
      WHERE inventory_id = $1
      """;
  private static final String PUT =
      """
      INSERT INTO take_down_step (inventory_id, step, proof, done_by, done_at, excepted)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (inventory_id, step)
        DO UPDATE SET proof = $3, done_by = $4, done_at = $5, excepted = $6
      """;
  private static final String UNDO =
      "DELETE FROM take_down_step WHERE inventory_id = $1 AND step = $2";
  private static final String FINISH =
      """
      UPDATE take_down SET yearly_saving = $2, finished_by = $3, finished_at = $4
      WHERE inventory_id = $1
      """;
  private static final String GIVE_UP = "DELETE FROM take_down WHERE inventory_id = $1";

  @Inject
  TakeDownRepository() {}

  Future<Optional<TakeDown>> find(SqlClient db, UUID id) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .compose(rows -> complete(db, rows.stream().toList()))
        .map(found -> found.stream().findFirst());
  }

  /** One row more than the limit, if there is one. */
  Future<List<TakeDown>> list(SqlClient db, InventoryReach reach, @Nullable UUID after, int limit) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
                .addArrayOfString(
                    reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
                .addUUID(after)
                .addInteger(limit + 1))
        .compose(rows -> complete(db, rows.stream().toList()));
  }

  private static Future<List<TakeDown>> complete(SqlClient db, Collection<Row> rows) {
    return db.preparedQuery(STEPS)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(
                    rows.stream().map(row -> row.getUUID("inventory_id")).toArray(UUID[]::new)))
        .map(
            steps -> {
              Map<UUID, List<TakeDown.Done>> done =
                  steps.stream()
                      .collect(
                          Collectors.groupingBy(
                              row -> row.getUUID("inventory_id"),
                              Collectors.mapping(TakeDownRepository::toDone, Collectors.toList())));
              return rows.stream().map(row -> toTakeDown(row, done)).toList();
            });
  }

  /** Or leads elsewhere, where it has begun. */
  Future<Void> begin(SqlConnection tx, UUID id, Optional<String> miniApp, UUID by, Instant at) {
    return tx.preparedQuery(BEGIN)
        .execute(Tuple.of(id, miniApp.orElse(null), by, at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> put(SqlConnection tx, UUID id, TakeDown.Done done) {
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.of(
                id,
                done.step().word(),
                done.proof(),
                done.by(),
                done.at().atOffset(ZoneOffset.UTC),
                done.excepted()))
        .mapEmpty();
  }

  /** What was known of another mini-app than the one that takes its place now. */
  Future<Void> forget(SqlConnection tx, UUID id) {
    return tx.preparedQuery(FORGET).execute(Tuple.of(id)).mapEmpty();
  }

  Future<Void> tell(SqlConnection tx, UUID id, TakeDown.Told notice) {
    return tx.preparedQuery(TELL).execute(Tuple.of(id, notice.id(), notice.lastDay())).mapEmpty();
  }

  Future<Void> look(SqlConnection tx, UUID id, TakeDown.Look look) {
    return tx.preparedQuery(LOOK)
        .execute(
            Tuple.of(
                id,
                look.way().outcome().word(),
                Json.write(look.way().hops()),
                look.by(),
                look.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> undo(SqlConnection tx, UUID id, TakeDown.Step step) {
    return tx.preparedQuery(UNDO).execute(Tuple.of(id, step.word())).mapEmpty();
  }

  Future<Void> finish(SqlConnection tx, UUID id, TakeDown.Finish finish) {
    return tx.preparedQuery(FINISH)
        .execute(
            Tuple.of(id, finish.yearlySaving(), finish.by(), finish.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** With all that was ticked. */
  Future<Void> giveUp(SqlConnection tx, UUID id) {
    return tx.preparedQuery(GIVE_UP).execute(Tuple.of(id)).mapEmpty();
  }

  private static TakeDown toTakeDown(Row row, Map<UUID, List<TakeDown.Done>> done) {
    UUID id = row.getUUID("inventory_id");
    return new TakeDown(
        id,
        Optional.ofNullable(row.getString("mini_app")),
        row.getOffsetDateTime("begun_at").toInstant(),
        done.getOrDefault(id, List.of()),
        Optional.ofNullable(row.getUUID("notice_id"))
            .map(notice -> new TakeDown.Told(notice, row.getLocalDate("notice_last_day"))),
        Optional.ofNullable(row.getString("look_outcome")).map(outcome -> toLook(row, outcome)),
        Optional.ofNullable(row.getOffsetDateTime("finished_at"))
            .map(OffsetDateTime::toInstant)
            .map(
                at ->
                    new TakeDown.Finish(
                        row.getLong("yearly_saving"), row.getUUID("finished_by"), at)));
  }

  private static TakeDown.Look toLook(Row row, String outcome) {
    return new TakeDown.Look(
        new OldAddress.Way(
            OldAddress.Outcome.ofWord(outcome),
            List.of(Json.read(row.getString("look_hops"), OldAddress.Hop[].class))),
        row.getUUID("looked_by"),
        row.getOffsetDateTime("looked_at").toInstant());
  }

  private static TakeDown.Done toDone(Row row) {
    return new TakeDown.Done(
        TakeDown.Step.ofWord(row.getString("step")),
        row.getString("proof"),
        row.getBoolean("excepted"),
        row.getUUID("done_by"),
        row.getOffsetDateTime("done_at").toInstant());
  }
}
