package id.satuwarga.sdk.client;

import java.time.Instant;
import java.util.Objects;

/**
 * A notice the server has taken, and what became of it.
 *
 * <pre>{@code
 * Notice notice = satuWarga.notices().get(noticeId).execute();
 * show(notice.reference(), notice.state(), notice.sentAt());
 * }</pre>
 */
public final class Notice {
  private final String id;
  private final String reference;
  private final String state;
  private final Instant sentAt;

  Notice(String id, String reference, String state, Instant sentAt) {
    this.id = Objects.requireNonNull(id, "id");
    this.reference = Objects.requireNonNull(reference, "reference");
    this.state = Objects.requireNonNull(state, "state");
    this.sentAt = Objects.requireNonNull(sentAt, "sentAt");
  }

  /** The server's id of it. */
  public String id() {
    return id;
  }

  /** The one it was sent with. */
  public String reference() {
    return reference;
  }

  /** {@code accepted}, {@code delivered}, {@code opened}, {@code expired} or {@code erased}. */
  public String state() {
    return state;
  }

  /** When the server took it. */
  public Instant sentAt() {
    return sentAt;
  }

  @Override
  public String toString() {
    return "Notice " + id + " " + state;
  }
}
