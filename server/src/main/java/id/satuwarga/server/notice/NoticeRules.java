package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import java.time.Clock;
import javax.inject.Inject;

/**
 * What a notice must be to be sent: of a mini-app the OPD answers for, as its manifest announced.
 */
final class NoticeRules {
  private final LiveMiniApps apps;
  private final Clock clock;

  @Inject
  NoticeRules(LiveMiniApps apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  /** The mini-app the notice is about. */
  LiveMiniApp judge(OpdCode opd, NoticeRequest request) {
    LiveMiniApp app =
        apps.find(request.appId())
            .filter(found -> found.owner().equals(opd) || found.isOperatedBy(opd))
            .orElseThrow(() -> NoticeProblems.miniAppUnknown(request.appId()));
    if (app.isSuspended()) {
      throw NoticeProblems.miniAppSuspended(request.appId());
    }
    if (!app.manifest().hasNoticeKind(request.category())) {
      throw NoticeProblems.categoryUnknown(request.appId());
    }
    if (request.page() != null && !app.manifest().hasPage(request.page())) {
      throw NoticeProblems.pageUnknown(request.appId());
    }
    if (request.expiresAt() != null && !request.expiresAt().isAfter(clock.instant())) {
      throw NoticeProblems.expiryPassed();
    }
    judgeDue(request);
    return app;
  }

  private void judgeDue(NoticeRequest request) {
    if (request.dueAt() == null && !request.remindedOf().isEmpty()) {
      throw NoticeProblems.dueMissing();
    }
    if (request.dueAt() != null && !request.dueAt().isAfter(clock.instant())) {
      throw NoticeProblems.duePassed();
    }
  }
}
