package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.task.Preparation;
import io.vertx.core.Future;
import javax.inject.Inject;

/**
 * Brings the fictitious people and agencies in at every start. What is there already stays as it
 * is: somebody's changed home or revoked role is not put back, nor is somebody who was erased.
 */
final class Seeding implements Preparation {
  static final String ACTOR = "system:sandbox";
  private final Cast cast;
  private final Newcomers newcomers;
  private final Agencies agencies;
  private final Database database;

  @Inject
  Seeding(Cast cast, Newcomers newcomers, Agencies agencies, Database database) {
    this.cast = cast;
    this.newcomers = newcomers;
    this.agencies = agencies;
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
            done = done.compose(before -> agencies.provide(tx, ACTOR, opd));
          }
          for (Person person : cast.people()) {
            done = done.compose(before -> newcomers.bringIn(tx, person));
          }
          return done;
        });
  }
}
