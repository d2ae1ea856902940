package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.file.FileKind;
import id.satuwarga.server.platform.file.IncomingFile;
import id.satuwarga.server.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/** Takes files from citizens, cleaned, and keeps each for the one OPD it is sent to. */
final class Uploads {
  private static final int MOST_WAITING = 20;
  private static final long MOST_BYTES = 104_857_600;
  private static final Duration LET_UP = Duration.ofMinutes(10);
  private final UploadRepository uploads;
  private final Citizens citizens;
  private final Database database;
  private final Vertx vertx;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Uploads(
      UploadRepository uploads,
      Citizens citizens,
      Database database,
      Vertx vertx,
      Ids ids,
      Clock clock) {
    this.uploads = uploads;
    this.citizens = citizens;
    this.database = database;
    this.vertx = vertx;
    this.ids = ids;
    this.clock = clock;
  }

  Future<Upload> take(CitizenId citizen, Optional<String> name, Buffer bytes) {
    IncomingFile file = IncomingFile.of(bytes);
    return room(database.reads(), citizen, 0)
        .compose(room -> file.cleaned(vertx))
        .compose(clean -> store(citizen, name, file.kind(), clean));
  }

  /** Refuses one file more, of so many bytes, when the citizen has too many here. */
  private Future<Void> room(SqlClient db, CitizenId citizen, int size) {
    return uploads
        .stock(db, citizen, clock.instant())
        .<Void>map(
            stock -> {
              if (stock.waiting() >= MOST_WAITING) {
                throw GatewayProblems.tooManyUploads(LET_UP).asException();
              }
              if (stock.bytes() + size > MOST_BYTES) {
                throw GatewayProblems.uploadQuota().asException();
              }
              return null;
            });
  }

  private Future<Upload> store(
      CitizenId citizen, Optional<String> name, FileKind kind, Buffer content) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Upload upload =
        new Upload(ids.next(), name, kind, content.length(), now, now.plus(Upload.UNCLAIMED));
    return database
        .transaction(
            tx ->
                citizens
                    .hold(tx, citizen)
                    .compose(held -> uploads.lock(tx, citizen))
                    .compose(alone -> room(tx, citizen, content.length()))
                    .compose(room -> uploads.insert(tx, citizen, upload, content)))
        .map(upload);
  }

  /** The files go to the OPD of the visit, and to no other ever after. */
  Future<Void> claim(SqlConnection tx, Visit visit, UUID actionId, Set<UUID> wanted) {
    if (wanted.isEmpty()) {
      return Future.succeededFuture();
    }
    Instant now = clock.instant();
    return uploads
        .claim(
            tx, new UploadRepository.Claim(visit, actionId, wanted), now, now.plus(Upload.CLAIMED))
        .compose(
            claimed ->
                claimed == wanted.size()
                    ? Future.succeededFuture()
                    : Future.failedFuture(GatewayProblems.uploadUnusable().asException()));
  }

  /** After the OPD refused the press that carried them. */
  Future<Void> giveBack(SqlConnection tx, Visit visit, UUID actionId) {
    return uploads.giveBack(tx, visit.citizen(), actionId);
  }
}
