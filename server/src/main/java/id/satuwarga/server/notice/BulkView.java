package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each notice, in the order they were asked for. */
record BulkView(List<Item> items) {
  /** One of the two is there. */
  record Item(String reference, @Nullable NoticeView notice, @Nullable Refusal problem) {}

  /** Why one notice was not taken. */
  record Refusal(String code, String title, int status, String detail) {
    static Refusal of(Problem problem, Language language) {
      return new Refusal(
          problem.slug(),
          problem.title().in(language),
          problem.status(),
          problem.detail().in(language));
    }
  }

  static BulkView of(List<BulkOutcome> outcomes, Language language) {
    return new BulkView(
        outcomes.stream()
            .map(
                outcome ->
                    new Item(
                        outcome.reference(),
                        outcome.notice().map(NoticeView::of).orElse(null),
                        outcome.refusal().map(no -> Refusal.of(no, language)).orElse(null)))
            .toList());
  }
}
