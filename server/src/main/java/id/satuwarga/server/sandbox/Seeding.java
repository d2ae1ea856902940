package id.satuwarga.server.sandbox;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.feedback.PretendFeedback;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.task.Preparation;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/**
 * Brings the fictitious people, agencies and marks of services in at every start. What is there
 * already stays as it is: somebody's changed home or revoked role is not put back, nor is somebody
 * who was erased.
 */
final class Seeding implements Preparation {
  static final String ACTOR = "system:sandbox";
  private static final List<PretendFeedback.Service> JUDGED =
      List.of(
          new PretendFeedback.Service("id.batam.apekesah", "diskominfo-batam", "21.71", 240, 0),
          new PretendFeedback.Service(
              "id.batam.kependudukan", "disdukcapil-batam", "21.71", 180, 2),
          new PretendFeedback.Service("id.batam.sikeda", "dinkes-batam", "21.71", 120, 3),
          new PretendFeedback.Service("id.kepri.kendaraan", "samsat-kepri", "21", 90, 1),
          new PretendFeedback.Service("id.batam.pendidikan", "disdik-batam", "21.71", 18, 2));
  private final Cast cast;
  private final Newcomers newcomers;
  private final Agencies agencies;
  private final PretendFeedback feedback;
  private final Database database;

  @Inject
  Seeding(
      Cast cast,
      Newcomers newcomers,
      Agencies agencies,
      PretendFeedback feedback,
      Database database) {
    this.cast = cast;
    this.newcomers = newcomers;
    this.agencies = agencies;
    this.feedback = feedback;
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
          for (PretendFeedback.Service service : JUDGED) {
            done = done.compose(before -> feedback.bringIn(tx, service));
          }
          return done;
        });
  }
}
