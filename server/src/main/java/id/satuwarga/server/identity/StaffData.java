package id.satuwarga.server.identity;

import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;

/** The roles somebody holds: agencies stand below this slice and cannot join the set themselves. */
final class StaffData implements CitizenDataHolder {
  private final Staff staff;

  @Inject
  StaffData(Staff staff) {
    this.staff = staff;
  }

  private record Held(String role, String opd, String region) {}

  @Override
  public String section() {
    return "roles";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return staff.rolesOf(citizen.toString()).map(roles -> held(List.copyOf(roles)));
  }

  private static List<Held> held(List<Caller.Role> roles) {
    return roles.stream()
        .map(role -> new Held(role.name(), role.opdCode(), role.regionCode()))
        .sorted(Comparator.comparing(Held::opd).thenComparing(Held::role))
        .toList();
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return staff.forget(tx, citizen.value());
  }
}
