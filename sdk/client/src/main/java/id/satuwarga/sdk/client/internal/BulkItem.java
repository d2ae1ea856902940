package id.satuwarga.sdk.client.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one of many notices: one of the two is there. */
public final class BulkItem {
  private final @Nullable NoticeJson notice;
  private final @Nullable CallFailed failure;

  private BulkItem(@Nullable NoticeJson notice, @Nullable CallFailed failure) {
    this.notice = notice;
    this.failure = failure;
  }

  /** Judges what was answered for this reference. */
  static BulkItem of(String reference, BulkJson.@Nullable Item item) throws CallFailed {
    if (item == null || !reference.equals(item.reference)) {
      throw Caller.broken();
    }
    ProblemJson problem = item.problem;
    if (problem != null) {
      return new BulkItem(null, ProblemReader.failure(problem.status, problem, null, null));
    }
    if (item.notice == null || !item.notice.isWhole()) {
      throw Caller.broken();
    }
    return new BulkItem(item.notice, null);
  }

  public Optional<NoticeJson> notice() {
    return Optional.ofNullable(notice);
  }

  public Optional<CallFailed> failure() {
    return Optional.ofNullable(failure);
  }
}
