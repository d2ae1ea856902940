package id.satuwarga.server.classification;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.inject.Inject;

/** How far audits have come, also for reports. Asks nobody for leave. */
public final class ProgressBook {
  private final ProgressRepository counts;
  private final ClassificationShelf shelf;
  private final Agencies agencies;
  private final Regions regions;

  @Inject
  ProgressBook(
      ProgressRepository counts, ClassificationShelf shelf, Agencies agencies, Regions regions) {
    this.counts = counts;
    this.shelf = shelf;
    this.agencies = agencies;
    this.regions = regions;
  }

  /** What is asked: in which territories, of which audit if of one only. */
  public record Question(
      Progress.By by, Collection<RegionCode> territories, Optional<UUID> round) {}

  /** What has most apps first. */
  public Future<List<Progress>> of(SqlClient db, Question asked, Language language) {
    String[] territories =
        asked.territories().stream().map(RegionCode::value).toArray(String[]::new);
    return counts
        .count(db, asked.by(), territories, asked.round(), shelf.today())
        .compose(
            rows ->
                switch (asked.by()) {
                  case OPD, MINISTRY -> ofAgencies(db, rows, language);
                  case REGION -> Future.succeededFuture(named(rows, this::place));
                  case CATEGORY -> Future.succeededFuture(rows);
                });
  }

  private Future<List<Progress>> ofAgencies(SqlClient db, List<Progress> rows, Language language) {
    return agencies
        .names(db, rows.stream().map(row -> new OpdCode(row.key())).toList())
        .map(
            names ->
                named(
                    rows,
                    key ->
                        Optional.ofNullable(names.get(new OpdCode(key)))
                            .map(name -> name.in(language))
                            .orElse(key)));
  }

  private String place(String code) {
    return regions.find(new RegionCode(code)).map(Region::name).orElse(code);
  }

  private static List<Progress> named(List<Progress> rows, UnaryOperator<String> name) {
    return rows.stream()
        .map(
            row ->
                new Progress(
                    row.key(),
                    name.apply(row.key()),
                    row.apps(),
                    row.waiting(),
                    row.open(),
                    row.disputed(),
                    row.decided(),
                    row.done(),
                    row.overdue(),
                    row.outcomes()))
        .toList();
  }
}
