package id.satuwarga.sdk.client.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many notices at once, and what became of each. */
final class BulkJson {
  private BulkJson() {}

  /** What is asked. */
  static final class Request {
    final List<NoticeJson> items;

    Request(List<NoticeJson> items) {
      this.items = items;
    }
  }

  /** What is answered, in the same order. */
  static final class Reply {
    @Nullable List<@Nullable Item> items;
  }

  /** What became of one. */
  static final class Item {
    @Nullable String reference;
    @Nullable NoticeJson notice;
    @Nullable ProblemJson problem;
  }
}
