package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Every app of a territory, for papers that list them. Asks nobody for leave. */
public final class RegisterApps {
  private static final int ALL = 1_000_000;
  private final InventoryRepository apps;

  @Inject
  RegisterApps(InventoryRepository apps) {
    this.apps = apps;
  }

  /**
   * What a list has of an app.
   *
   * @param yearlyCost rupiah; null where nobody said it
   */
  public record Line(
      UUID id,
      String name,
      OpdCode opd,
      RegionCode region,
      String status,
      boolean isForCitizens,
      List<String> categories,
      @Nullable Long yearlyCost,
      @Nullable String address) {}

  /** By name. */
  public Future<List<Line>> in(SqlClient db, Collection<RegionCode> territories) {
    return apps.list(
            db,
            new InventoryReach(Set.of(), Set.copyOf(territories)),
            InventoryQuery.ALL,
            null,
            ALL)
        .map(found -> found.stream().map(RegisterApps::line).toList());
  }

  private static Line line(InventoryApp app) {
    AppFacts facts = app.facts();
    return new Line(
        app.id(),
        facts.name(),
        app.opd(),
        app.region(),
        facts.status().word(),
        facts.users() == AppFacts.Users.CITIZENS,
        facts.categories(),
        facts.yearlyCost(),
        facts.landingUrl());
  }
}
