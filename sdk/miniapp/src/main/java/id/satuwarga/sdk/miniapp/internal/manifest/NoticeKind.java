package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;

/** A kind of notice that a mini-app sends, and why. */
public final class NoticeKind {
  private final String category;
  private final Text why;

  NoticeKind(String category, Text why) {
    this.category = category;
    this.why = why;
  }

  /** As in {@code notices[].category}. */
  public String category() {
    return category;
  }

  /** Read by the citizen who may mute it. */
  public Text why() {
    return why;
  }
}
