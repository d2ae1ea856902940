package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.inject.Inject;

/** Hands each file to the OPD it was sent to. */
final class Pickup {
  private final UploadRepository uploads;
  private final LiveMiniApps live;
  private final Clock clock;

  @Inject
  Pickup(UploadRepository uploads, LiveMiniApps live, Clock clock) {
    this.uploads = uploads;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Another OPD's file is not there, nor one for a service the OPD does not operate any more; a
   * suspended service fetches none.
   */
  Future<UploadRepository.Content> fetch(SqlConnection tx, OpdCode opd, UUID id) {
    Instant now = clock.instant();
    return uploads
        .app(tx, id, opd, now)
        .compose(
            appId -> {
              LiveMiniApp app =
                  appId
                      .flatMap(live::find)
                      .filter(found -> found.isOperatedBy(opd))
                      .orElseThrow(() -> WebProblems.notFound().asException());
              if (app.isSuspended()) {
                throw GatewayProblems.suspended(app.reason().orElse("")).asException();
              }
              return uploads.fetch(tx, id, opd, now, now.plus(Upload.FETCHED));
            })
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }
}
