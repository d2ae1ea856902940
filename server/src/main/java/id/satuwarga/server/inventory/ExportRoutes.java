package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.sheet.Workbook;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations that give the register away as files. */
final class ExportRoutes implements RouteSource {
  private final InventoryExport export;

  @Inject
  ExportRoutes(InventoryExport export) {
    this.export = export;
  }

  /** All there is, without a next page. */
  record Everything(List<InventoryView> items) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("exportInventory", this::export),
        Route.query("getPubliccode", this::publiccode));
  }

  private Future<Reply> export(Call call) {
    InventoryQuery query = InventoryRoutes.query(call);
    InventoryShelf.Reader reader = InventoryRoutes.reader(call);
    return switch (call.query("format").orElse("csv")) {
      case "json" ->
          export
              .views(reader, query)
              .map(views -> attached(Reply.ok(new Everything(views)), "aplikasi.json"));
      case "xlsx" ->
          export
              .xlsx(reader, query)
              .map(xlsx -> attached(Reply.bytes(Workbook.MEDIA_TYPE, xlsx), "aplikasi.xlsx"));
      default ->
          export
              .csv(reader, query)
              .map(csv -> attached(Reply.bytes("text/csv", csv), "aplikasi.csv"));
    };
  }

  private Future<Reply> publiccode(Call call) {
    return export
        .publiccode(InventoryRoutes.reader(call), UUID.fromString(call.path("inventoryId")))
        .map(
            yaml ->
                attached(
                    Reply.bytes("application/yaml", yaml.getBytes(StandardCharsets.UTF_8)),
                    "publiccode.yml"));
  }

  private static Reply attached(Reply reply, String name) {
    return reply.withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
