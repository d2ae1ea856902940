package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Operations on the people of agencies. */
final class StaffRoutes implements RouteSource {
  private final Staff staff;

  @Inject
  StaffRoutes(Staff staff) {
    this.staff = staff;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listStaff", this::list),
        Route.command("assignRole", this::assign),
        Route.command("revokeRole", this::revoke));
  }

  private Future<Reply> list(Call call) {
    OpdCode opd = OpdCode.parse(call.path("opdCode"));
    return staff.list(call.caller(), opd, call.cursor(), call.limit()).map(Reply::ok);
  }

  private Future<Reply> assign(Call call, SqlConnection tx) {
    RoleEdit edit = call.body(RoleEdit.class);
    return staff.assign(tx, call.caller(), assignment(call), edit.region()).map(Reply::ok);
  }

  private Future<Reply> revoke(Call call, SqlConnection tx) {
    return staff.revoke(tx, call.caller(), assignment(call)).map(gone -> Reply.noContent());
  }

  private static Assignment assignment(Call call) {
    return new Assignment(
        OpdCode.parse(call.path("opdCode")),
        UUID.fromString(call.path("citizenId")),
        RoleName.ofWord(call.path("role")));
  }
}
