package id.satuwarga.sdk.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many notices: it was taken, or there is a problem.
 *
 * <pre>{@code
 * for (NoticeResult result : satuWarga.notices().sendAll(drafts).execute()) {
 *   result.problem().ifPresent(problem -> show(result.reference(), problem.code()));
 * }
 * }</pre>
 */
public final class NoticeResult {
  private final String reference;
  private final @Nullable Notice notice;
  private final @Nullable ApiException problem;

  private NoticeResult(String reference, @Nullable Notice notice, @Nullable ApiException problem) {
    this.reference = reference;
    this.notice = notice;
    this.problem = problem;
  }

  static NoticeResult taken(Notice notice) {
    return new NoticeResult(notice.reference(), notice, null);
  }

  static NoticeResult failed(String reference, ApiException problem) {
    return new NoticeResult(reference, null, problem);
  }

  /** The one of its draft. */
  public String reference() {
    return reference;
  }

  /** The notice, if it was taken. */
  public Optional<Notice> notice() {
    return Optional.ofNullable(notice);
  }

  /**
   * Why it was not taken: a {@link RefusedException} or {@link ThrottledException} speaks of this
   * notice, any other of the server or the way to it.
   */
  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public String toString() {
    return "Notice " + reference + (problem == null ? " taken" : " " + problem.code());
  }
}
