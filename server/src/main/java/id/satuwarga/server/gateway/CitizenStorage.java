package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** What each operator of a mini-app keeps with a citizen, and how much that may be. */
final class CitizenStorage {
  private static final int MOST_KEYS = 50;
  private final StorageRepository rows;
  private final Citizens citizens;
  private final Clock clock;

  @Inject
  CitizenStorage(StorageRepository rows, Citizens citizens, Clock clock) {
    this.rows = rows;
    this.citizens = citizens;
    this.clock = clock;
  }

  /** What this mini-app and operator have kept with this citizen. */
  Future<Map<String, String>> of(SqlConnection tx, Visit visit) {
    return rows.list(tx, visit);
  }

  /** All of the changes or, over quota, none: the transaction fails with what the OPD did wrong. */
  Future<Void> apply(SqlConnection tx, Visit visit, StorageChanges changes) {
    if (changes.isEmpty()) {
      return Future.succeededFuture();
    }
    return citizens
        .hold(tx, visit.citizen())
        .compose(held -> rows.lock(tx, visit))
        .compose(locked -> rows.remove(tx, visit, changes.remove()))
        .compose(removed -> rows.put(tx, visit, changes.put(), clock.instant()))
        .compose(put -> rows.room(tx, visit))
        .compose(CitizenStorage::withinQuota);
  }

  private static Future<Void> withinQuota(StorageRepository.Room room) {
    return room.keys() > MOST_KEYS || room.bytes() > StorageQuota.MOST_ALL
        ? Future.failedFuture(GatewayProblems.answerInvalid(List.of(overQuota())).asException())
        : Future.succeededFuture();
  }

  private static Violation overQuota() {
    return new Violation(
        "/" + StorageChanges.MEMBER,
        Text.of(
            "lebih dari 50 kunci atau 16.384 byte", "comes to more than 50 keys or 16,384 bytes"));
  }
}
