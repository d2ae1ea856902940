package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

/** A notice in an inbox as it travels. */
public final class InboxJson {
  @SerializedName("notice_id")
  public @Nullable String noticeId;

  public @Nullable String subject;
  public @Nullable String sender;

  @SerializedName("app_id")
  public @Nullable String appId;

  public @Nullable String category;
  public @Nullable String language;
  public @Nullable String route;

  @SerializedName("received_at")
  public @Nullable String receivedAt;

  public boolean read;
  public long seq;

  /** Only when it was opened. */
  public @Nullable String body;

  boolean isWhole() {
    return noticeId != null && subject != null && sender != null && Times.isTime(receivedAt);
  }

  /** How many are unread. */
  static final class Count {
    int unread;
  }

  /** A notice that something happened to. */
  static final class Touched {
    @SerializedName("notice_id")
    @Nullable String noticeId;
  }
}
