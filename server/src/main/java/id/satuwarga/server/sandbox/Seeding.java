package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Assignment;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Brings the fictitious people and agencies in at every start. What is there already stays as it
 * is: somebody's changed home or revoked role is not put back.
 */
final class Seeding implements Preparation {
  private final Cast cast;
  private final SandboxConfig config;
  private final Citizens citizens;
  private final Agencies agencies;
  private final Staff staff;
  private final Database database;

  @Inject
  Seeding(
      Cast cast,
      SandboxConfig config,
      Citizens citizens,
      Agencies agencies,
      Staff staff,
      Database database) {
    this.cast = cast;
    this.config = config;
    this.citizens = citizens;
    this.agencies = agencies;
    this.staff = staff;
    this.database = database;
  }

  @Override
  public int rank() {
    return 9;
  }

  @Override
  public Future<Void> prepare() {
    return database.transaction(
        tx -> {
          Future<Void> done = Future.succeededFuture();
          for (Opd opd : cast.opds()) {
            done = done.compose(before -> agencies.provide(tx, opd));
          }
          for (Person person : cast.people()) {
            done = done.compose(before -> bringIn(tx, person));
          }
          return done;
        });
  }

  private Future<Void> bringIn(SqlConnection tx, Person person) {
    return citizens
        .admit(tx, person.vouchedFor(config.publicUrl()), Language.ID)
        .compose(
            admission ->
                admission.isNew() ? settle(tx, person, admission.id()) : Future.succeededFuture());
  }

  private Future<Void> settle(SqlConnection tx, Person person, CitizenId id) {
    Future<Void> done = citizens.change(tx, id, Optional.of(person.homeRegion()), Optional.empty());
    for (Person.Held held : person.roles()) {
      Assignment assignment = new Assignment(held.opd(), id.value(), held.role());
      done = done.compose(before -> staff.provide(tx, assignment, held.region()));
    }
    return done;
  }
}
