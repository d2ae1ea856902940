package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Assignment;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Takes each fictitious person in once, with home and roles. Who was erased since comes back only
 * by signing in.
 */
final class Newcomers {
  private static final String NOTE =
      "INSERT INTO sandbox_person (slug) VALUES ($1) ON CONFLICT DO NOTHING";
  private final SandboxConfig config;
  private final Citizens citizens;
  private final Staff staff;

  @Inject
  Newcomers(SandboxConfig config, Citizens citizens, Staff staff) {
    this.config = config;
    this.citizens = citizens;
    this.staff = staff;
  }

  Future<Void> bringIn(SqlConnection tx, Person person) {
    return tx.preparedQuery(NOTE)
        .execute(Tuple.of(person.slug()))
        .compose(noted -> noted.rowCount() == 1 ? admit(tx, person) : Future.succeededFuture());
  }

  private Future<Void> admit(SqlConnection tx, Person person) {
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
      done = done.compose(before -> staff.provide(tx, Seeding.ACTOR, assignment, held.region()));
    }
    return done;
  }
}
