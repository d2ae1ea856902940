package id.satuwarga.server.inventory;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The register for slices that decide what becomes of apps. Asks nobody for leave. */
public final class ListedApps {
  private final InventoryRepository apps;

  @Inject
  ListedApps(InventoryRepository apps) {
    this.apps = apps;
  }

  /** By id; what is not listed is not in it. */
  public Future<Map<UUID, ListedApp>> some(SqlClient db, Collection<UUID> ids) {
    return apps.some(db, ids)
        .map(
            found ->
                found.stream().collect(Collectors.toMap(InventoryApp::id, ListedApps::listed)));
  }

  private static ListedApp listed(InventoryApp app) {
    AppFacts facts = app.facts();
    Long cost = facts.yearlyCost();
    return new ListedApp(
        app.id(),
        facts.name(),
        app.opd(),
        app.region(),
        facts.categories(),
        facts.status().word(),
        cost == null ? 0 : cost);
  }
}
