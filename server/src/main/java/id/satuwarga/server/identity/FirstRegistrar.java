package id.satuwarga.server.identity;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Assignment;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.inject.Inject;

/**
 * The command {@code register first-registrar}: makes the first OPD and its registrar. Every other
 * role comes from somebody who has one, so this works only while nobody is a registrar.
 */
final class FirstRegistrar implements Task {
  private static final String ACTOR = "system:operator";
  private final Citizens citizens;
  private final Agencies agencies;
  private final Staff staff;
  private final Regions regions;
  private final Database database;
  private final IdentityConfig config;

  @Inject
  FirstRegistrar(
      Citizens citizens,
      Agencies agencies,
      Staff staff,
      Regions regions,
      Database database,
      IdentityConfig config) {
    this.citizens = citizens;
    this.agencies = agencies;
    this.staff = staff;
    this.regions = regions;
    this.database = database;
    this.config = config;
  }

  @Override
  public String words() {
    return "register first-registrar";
  }

  @Override
  public Set<String> options() {
    return Set.of("opd", "name", "region", "subject");
  }

  @Override
  public Future<String> run(Map<String, String> options) {
    Opd opd;
    try {
      opd = opd(options);
    } catch (IllegalArgumentException unusable) {
      return refused("no OPD code or region code: " + unusable.getMessage());
    }
    if (opd.name().id().isBlank() || regions.find(opd.region()).isEmpty()) {
      return refused("the OPD needs a name, and a region that exists");
    }
    return database
        .transaction(tx -> register(tx, opd, value(options, "subject")))
        .map("OPD " + opd.code() + " has the first registrar, for region " + opd.region());
  }

  private static Opd opd(Map<String, String> options) {
    Localized name = new Localized(value(options, "name"), null);
    return new Opd(
        OpdCode.parse(value(options, "opd")),
        name,
        RegionCode.parse(value(options, "region")),
        name,
        null,
        null,
        null,
        null,
        null);
  }

  private Future<Void> register(SqlConnection tx, Opd opd, String subject) {
    return staff
        .hasRegistrar(tx)
        .compose(
            there ->
                there
                    ? refused("there is a registrar already; roles come from them")
                    : citizens.findByUpstream(tx, config.upstream().issuer(), subject))
        .compose(
            found ->
                found.isPresent()
                    ? appoint(tx, opd, found.get())
                    : refused("nobody with this subject has signed in; let them sign in once"));
  }

  private Future<Void> appoint(SqlConnection tx, Opd opd, CitizenId citizen) {
    Assignment assignment = new Assignment(opd.code(), citizen.value(), RoleName.REGISTRAR);
    return agencies
        .provide(tx, ACTOR, opd)
        .compose(made -> staff.provide(tx, ACTOR, assignment, opd.region()));
  }

  private static String value(Map<String, String> options, String name) {
    return Objects.requireNonNull(options.get(name), name);
  }

  private static <T> Future<T> refused(String why) {
    return Future.failedFuture(new IllegalStateException(why));
  }
}
