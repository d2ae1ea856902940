package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The rules of a notice that is one of many: the same as for one alone. */
final class BulkJudge {
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

  /**
   * Accepts one after the other and counts what each citizen gets.
   *
   * @param sent how many each got within the day
   */
  BiFunction<NoticeRequest, @Nullable CitizenId, Notice> of(
      OpdCode opd, Map<CitizenId, Long> sent) {
    Map<CitizenId, Long> counted = new HashMap<>(sent);
    return (request, citizen) -> {
      LiveMiniApp app = rules.judge(opd, request);
      if (!request.files().isEmpty()) {
        throw NoticeProblems.attachmentUnusable();
      }
      if (citizen == null || !app.isVisibleTo(Optional.of(citizen))) {
        throw NoticeProblems.recipientUnknown();
      }
      if (counted.getOrDefault(citizen, 0L) >= limit.aDay()) {
        throw NoticeProblems.tooManyNotices(limit.aDay());
      }
      counted.merge(citizen, 1L, Long::sum);
      return Notice.accepted(
          new NoticeId(ids.next()),
          opd,
          request,
          citizen,
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    };
  }
}
