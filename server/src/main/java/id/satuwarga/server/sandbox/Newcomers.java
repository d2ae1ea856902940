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
 * Takes each fictitious person in once, with home, and gives each of their roles once. Who was
 * erased since comes back only by signing in; a role taken away stays away.
 */
final class Newcomers {
  private static final String NOTE =
      "INSERT INTO sandbox_person (slug) VALUES ($1) ON CONFLICT DO NOTHING";
  private static final String NOTE_ROLE =
      "INSERT INTO sandbox_role (slug, opd_code, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
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
    Future<Void> done =
        tx.preparedQuery(NOTE)
            .execute(Tuple.of(person.slug()))
            .compose(noted -> noted.rowCount() == 1 ? admit(tx, person) : Future.succeededFuture());
    for (Person.Held held : person.roles()) {
      done = done.compose(before -> provide(tx, person, held));
    }
    return done;
  }

  private Future<Void> admit(SqlConnection tx, Person person) {
    return citizens
        .admit(tx, person.vouchedFor(config.publicUrl()), Language.ID)
        .compose(
            admission ->
                admission.isNew() ? settle(tx, person, admission.id()) : Future.succeededFuture());
  }

  private Future<Void> settle(SqlConnection tx, Person person, CitizenId id) {
    return citizens.change(tx, id, Optional.of(person.homeRegion()), Optional.empty());
  }

  /** A role that the cast of an earlier version did not have yet comes with the next start. */
  private Future<Void> provide(SqlConnection tx, Person person, Person.Held held) {
    return tx.preparedQuery(NOTE_ROLE)
        .execute(Tuple.of(person.slug(), held.opd().value(), held.role().word()))
        .compose(
            noted -> noted.rowCount() == 1 ? give(tx, person, held) : Future.succeededFuture());
  }

  private Future<Void> give(SqlConnection tx, Person person, Person.Held held) {
    return citizens
        .findByUpstream(tx, config.publicUrl(), person.slug())
        .compose(
            found ->
                found.isEmpty()
                    ? Future.succeededFuture()
                    : staff.provide(
                        tx,
                        Seeding.ACTOR,
                        new Assignment(held.opd(), found.get().value(), held.role()),
                        held.region()));
  }
}
