package id.satuwarga.server.classification;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Audits that somebody may see: of the own territories, or with an app to judge. */
final class RoundList {
  private final RoundRepository rounds;
  private final Database database;

  @Inject
  RoundList(RoundRepository rounds, Database database) {
    this.rounds = rounds;
    this.database = database;
  }

  /** The newest first; one more than the limit, if there is one. */
  Future<List<Round>> of(Readers readers, @Nullable UUID before, int limit) {
    return rounds.list(database.reads(), readers, before, limit);
  }
}
