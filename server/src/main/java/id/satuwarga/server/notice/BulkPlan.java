package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges many notices one after the other, as if each had come alone: what the first has done the
 * next one finds.
 */
final class BulkPlan {
  private final OpdCode opd;
  private final Map<String, CitizenId> citizens;
  private final Map<String, Notice> known;
  private final Map<String, NoticeRequest> requests = new HashMap<>();
  private final List<NoticeRequest> asked = new ArrayList<>();
  private final List<BulkOutcome> outcomes = new ArrayList<>();
  private final List<Notice> fresh = new ArrayList<>();

  BulkPlan(OpdCode opd, Map<String, CitizenId> citizens, Map<String, Notice> known) {
    this.opd = opd;
    this.citizens = citizens;
    this.known = new HashMap<>(known);
  }

  /** The rules that a notice of many has to keep. */
  interface Judge {
    /** A new notice to this citizen, or a refusal. */
    Notice accept(NoticeRequest request, @Nullable CitizenId citizen);
  }

  void judge(NoticeRequest request, Judge judge) {
    asked.add(request);
    Notice first = known.get(request.reference());
    try {
      outcomes.add(first == null ? accepted(request, judge) : again(request, first));
    } catch (ProblemException no) {
      outcomes.add(BulkOutcome.refused(request.reference(), no.problem()));
    }
  }

  private BulkOutcome accepted(NoticeRequest request, Judge judge) {
    Notice notice = judge.accept(request, citizens.get(request.recipient()));
    known.put(notice.reference(), notice);
    requests.put(notice.reference(), request);
    fresh.add(notice);
    return BulkOutcome.taken(notice);
  }

  private BulkOutcome again(NoticeRequest request, Notice first) {
    if (request.contentHash(opd).equals(first.contentHash())) {
      return BulkOutcome.taken(first);
    }
    Problem no =
        citizens.containsKey(request.recipient())
            ? NoticeProblems.referenceReused(first.id()).problem()
            : NoticeProblems.recipientUnknown().problem();
    return BulkOutcome.refused(request.reference(), no);
  }

  /** What is to be written. */
  List<Notice> fresh() {
    return fresh;
  }

  /** What was asked for a notice that is to be written. */
  NoticeRequest requestOf(Notice notice) {
    return Objects.requireNonNull(requests.get(notice.reference()), "a notice of this plan");
  }

  /**
   * The outcomes.
   *
   * @param others notices whose references somebody else has used meanwhile
   */
  List<BulkOutcome> outcomes(Map<String, Notice> others) {
    List<BulkOutcome> last = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      Notice other = others.get(asked.get(at).reference());
      last.add(other == null ? outcomes.get(at) : again(asked.get(at), other));
    }
    return last;
  }
}
