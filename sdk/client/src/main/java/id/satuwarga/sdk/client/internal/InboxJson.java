package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.List;
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

  /** Code of the agency. */
  public @Nullable String opd;

  @SerializedName("due_at")
  public @Nullable String dueAt;

  @SerializedName("done_at")
  public @Nullable String doneAt;

  public boolean read;
  public boolean archived;
  public long seq;

  /** Only when it was opened. */
  public @Nullable String body;

  public @Nullable List<AttachmentJson> attachments;

  public boolean isWhole() {
    return noticeId != null
        && subject != null
        && sender != null
        && Times.isTime(receivedAt)
        && (attachments == null || attachments.stream().allMatch(AttachmentJson::isWhole));
  }

  /** A file that goes with it. */
  public static final class AttachmentJson {
    @SerializedName("attachment_id")
    public @Nullable String attachmentId;

    public @Nullable String name;

    boolean isWhole() {
      return attachmentId != null && name != null;
    }
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
