package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Set;
import javax.inject.Inject;

/** What citizens change about themselves, and who else has to know. */
final class ProfileEdits {
  private final Citizens citizens;
  private final Regions regions;
  private final Set<HomeFollower> followers;
  private final Database database;

  @Inject
  ProfileEdits(Citizens citizens, Regions regions, Set<HomeFollower> followers, Database database) {
    this.citizens = citizens;
    this.regions = regions;
    this.followers = followers;
    this.database = database;
  }

  /** Checks that the territory exists; what the edit leaves out stays. */
  Future<Void> change(CitizenId id, MeEdit edit) {
    edit.homeRegion().ifPresent(regions::get);
    return database.transaction(
        tx ->
            citizens
                .change(tx, id, edit.homeRegion(), edit.language().map(Language::ofTag))
                .compose(
                    done -> edit.homeRegion().isEmpty() ? Future.succeededFuture() : tell(tx, id)));
  }

  private Future<Void> tell(SqlConnection tx, CitizenId id) {
    Future<Void> told = Future.succeededFuture();
    for (HomeFollower follower : followers) {
      told = told.compose(next -> follower.moved(tx, id));
    }
    return told;
  }
}
