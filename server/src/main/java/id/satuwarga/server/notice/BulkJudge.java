package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** The rules of a notice that is one of many: the same as for one alone. */
final class BulkJudge {
  private static final Duration DAY = Duration.ofDays(1);
  private final NoticeRules rules;
  private final NoticeLimit limit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  BulkJudge(NoticeRules rules, NoticeLimit limit, Ids ids, Clock clock) {
    this.rules = rules;
    this.limit = limit;
    this.ids = ids;
    this.clock = clock;
  }

  /** From when on what a citizen got counts. */
  Instant since() {
    return clock.instant().minus(DAY);
  }

  /**
   * Accepts one after the other, counts what each citizen gets, and gives each file away once.
   *
   * @param sent how many each got within the day
   * @param usable files that a notice may take
   */
  BulkPlan.Judge of(OpdCode opd, Map<CitizenId, Long> sent, Set<AttachmentId> usable) {
    Map<CitizenId, Long> counted = new HashMap<>(sent);
    Set<AttachmentId> left = new HashSet<>(usable);
    return (request, citizen) -> {
      LiveMiniApp app = rules.judge(opd, request);
      Set<AttachmentId> files = new HashSet<>(request.files());
      if (files.size() < request.files().size() || !left.containsAll(files)) {
        throw NoticeProblems.attachmentUnusable();
      }
      if (citizen == null || !app.isVisibleTo(Optional.of(citizen))) {
        throw NoticeProblems.recipientUnknown();
      }
      if (counted.getOrDefault(citizen, 0L) >= limit.aDay()) {
        throw NoticeProblems.tooManyNotices(limit.aDay());
      }
      counted.merge(citizen, 1L, Long::sum);
      left.removeAll(files);
      return Notice.accepted(
          new NoticeId(ids.next()),
          opd,
          request,
          citizen,
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    };
  }
}
