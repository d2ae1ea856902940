package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Problem;
import java.util.Optional;

/** What became of one of many: a notice, or a reason why not. */
record BulkOutcome(String reference, Optional<Notice> notice, Optional<Problem> refusal) {
  static BulkOutcome taken(Notice notice) {
    return new BulkOutcome(notice.reference(), Optional.of(notice), Optional.empty());
  }

  static BulkOutcome refused(String reference, Problem problem) {
    return new BulkOutcome(reference, Optional.empty(), Optional.of(problem));
  }
}
