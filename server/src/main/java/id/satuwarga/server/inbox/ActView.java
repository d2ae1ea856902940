package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import java.util.List;

/** What became of each notice, in the order they were asked for. */
record ActView(List<Item> items) {
  record Item(NoticeId noticeId, String result) {}

  static ActView of(ActRequest request, ActOutcome outcome) {
    return new ActView(
        request.noticeIds().stream()
            .map(id -> new Item(id, outcome.there().contains(id) ? "done" : "not-found"))
            .toList());
  }
}
