package id.satuwarga.server.notice;

/**
 * How many notices one OPD may send to one citizen within a day, so that none can flood an inbox.
 *
 * @param aDay notices within 24 hours
 */
public record NoticeLimit(int aDay) {
  /** What the contract publishes. */
  public static NoticeLimit usual() {
    return new NoticeLimit(50);
  }

  /** For measurements only. */
  public static NoticeLimit none() {
    return new NoticeLimit(Integer.MAX_VALUE);
  }
}
