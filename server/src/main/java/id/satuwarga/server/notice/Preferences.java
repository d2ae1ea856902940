package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import javax.inject.Inject;

/** What citizens want, for the slices that tell them. */
public final class Preferences {
  private final PreferenceRepository preferences;

  @Inject
  Preferences(PreferenceRepository preferences) {
    this.preferences = preferences;
  }

  public Future<NoticeChoices> of(SqlClient db, CitizenId citizen) {
    return preferences.of(db, citizen);
  }

  /** Of each who has said anything. */
  public Future<Map<CitizenId, NoticeChoices>> of(SqlClient db, Collection<CitizenId> citizens) {
    return preferences.of(db, citizens);
  }
}
