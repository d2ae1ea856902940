package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Counts and sums of the apps in a registrar's territory, as they stand. */
public final class RegisterFigures {
  private static final String REACHED =
      """
      WITH reached AS (
        SELECT a.opd_code, a.region_code, a.facts ->> 'status' AS status,
          a.facts ->> 'users' AS users, CAST(a.facts ->> 'yearly_cost' AS bigint) AS cost,
          a.facts -> 'categories' AS categories, d.inventory_id AS begun, d.finished_at,
          d.yearly_saving, EXISTS (
            SELECT FROM inventory_verdict v
            WHERE v.is_same AND (v.one_app = a.id OR v.other_app = a.id)) AS doubled
        FROM inventory_app a LEFT JOIN take_down d ON d.inventory_id = a.id
        WHERE EXISTS (
            SELECT FROM unnest($1::text[]) t (code)
            WHERE a.region_code = t.code OR starts_with(a.region_code, t.code || '.'))
          AND ($2::text IS NULL OR a.region_code = $2 OR starts_with(a.region_code, $2 || '.')))
      """;
  private static final String COUNTED =
      """
      count(*) AS apps,
      count(*) FILTER (WHERE status = 'live') AS live,
      count(*) FILTER (WHERE status IN ('concept', 'development', 'beta')) AS building,
      count(*) FILTER (WHERE status = 'abandoned') AS abandoned,
      count(*) FILTER (WHERE status = 'obsolete') AS obsolete,
      count(*) FILTER (WHERE users = 'citizens') AS citizens,
      count(*) FILTER (WHERE doubled) AS duplicates,
      count(*) FILTER (WHERE cost IS NULL AND status <> 'obsolete') AS unpriced,
      coalesce(sum(cost) FILTER (WHERE status <> 'obsolete'), 0)::bigint AS yearly_cost,
      coalesce(sum(cost) FILTER (WHERE status = 'abandoned'), 0)::bigint AS abandoned_cost,
      count(*) FILTER (WHERE begun IS NOT NULL AND finished_at IS NULL) AS leaving,
      coalesce(sum(cost) FILTER (WHERE begun IS NOT NULL AND finished_at IS NULL), 0)::bigint
        AS leaving_cost,
      coalesce(sum(yearly_saving), 0)::bigint AS saved
      """;
  private static final String ALL =
      REACHED
          + Arrays.stream(Side.values())
              .map(Side::counted)
              .collect(Collectors.joining(" UNION ALL "))
          + " ORDER BY side, apps DESC, key";

  @Inject
  RegisterFigures() {}

  /** By what the apps are grouped. */
  public enum Side {
    ALL("''", "reached"),
    STATUS("status", "reached"),
    OPD("opd_code", "reached"),
    REGION("left(region_code, 5)", "reached"),
    CATEGORY(
        "category",
        "reached LEFT JOIN LATERAL jsonb_array_elements_text(categories) c (category) ON true");

    private final String key;
    private final String from;

    Side(String key, String from) {
      this.key = key;
      this.from = from;
    }

    private String counted() {
      return "SELECT '%s' AS side, coalesce(%s, '') AS key, %s FROM %s GROUP BY 2"
          .formatted(name(), key, COUNTED, from);
    }
  }

  /**
   * What is counted of a group; sums are rupiah a year.
   *
   * @param duplicates apps of which somebody said that they are the same as another
   * @param unpriced apps in use of which the register knows no cost
   * @param yearlyCost of those that are not obsolete
   * @param leaving apps that are being taken down
   * @param saved by those that were taken down
   */
  public record Figures(
      long apps,
      long live,
      long building,
      long abandoned,
      long obsolete,
      long citizens,
      long duplicates,
      long unpriced,
      long yearlyCost,
      long abandonedCost,
      long leaving,
      long leavingCost,
      long saved) {
    /** Of no app at all. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The apps that have something in common; the largest groups of a side come first. */
  public record Group(Side side, String key, Figures figures) {}

  /** Every group that has an app, within the registrar's territories and the one asked for. */
  public Future<List<Group>> of(SqlClient db, Caller caller, Optional<RegionCode> region) {
    return db.preparedQuery(ALL)
        .execute(
            Tuple.of(
                InventoryReach.of(caller).territories().stream()
                    .map(RegionCode::value)
                    .toArray(String[]::new),
                region.map(RegionCode::value).orElse(null)))
        .map(rows -> rows.stream().map(RegisterFigures::toGroup).toList());
  }

  private static Group toGroup(Row row) {
    return new Group(
        Side.valueOf(row.getString("side")),
        row.getString("key"),
        new Figures(
            row.getLong("apps"),
            row.getLong("live"),
            row.getLong("building"),
            row.getLong("abandoned"),
            row.getLong("obsolete"),
            row.getLong("citizens"),
            row.getLong("duplicates"),
            row.getLong("unpriced"),
            row.getLong("yearly_cost"),
            row.getLong("abandoned_cost"),
            row.getLong("leaving"),
            row.getLong("leaving_cost"),
            row.getLong("saved")));
  }
}
