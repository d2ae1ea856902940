package id.satuwarga.server.classification;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** The operation by which people learn what is due in audits. */
final class ReminderRoutes implements RouteSource {
  private final ReminderDesk desk;

  @Inject
  ReminderRoutes(ReminderDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.query("listAuditReminders", this::list));
  }

  private Future<Reply> list(Call call) {
    return desk.list(Readers.of(call.caller()), call.cursor(), call.limit()).map(Reply::ok);
  }
}
