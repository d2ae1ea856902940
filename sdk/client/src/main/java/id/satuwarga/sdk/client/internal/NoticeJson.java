package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import id.satuwarga.sdk.client.NoticeDraft;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notice as it travels, both ways. */
public final class NoticeJson {
  private static final Gson JSON = new Gson();

  @SerializedName("notice_id")
  @Nullable String noticeId;

  @Nullable String recipient;

  @SerializedName("app_id")
  @Nullable String appId;

  @Nullable String category;
  @Nullable String subject;
  @Nullable String body;
  @Nullable String page;
  @Nullable String language;
  @Nullable String reference;

  @SerializedName("expires_at")
  @Nullable String expiresAt;

  @SerializedName("due_at")
  @Nullable String dueAt;

  @Nullable List<Reminder> reminders;
  @Nullable List<String> attachments;

  @Nullable String state;

  @SerializedName("sent_at")
  @Nullable String sentAt;

  public static NoticeJson of(NoticeDraft draft) {
    NoticeJson json = new NoticeJson();
    json.recipient = draft.recipient();
    json.appId = draft.app();
    json.category = draft.category();
    json.subject = draft.subject();
    json.body = draft.body();
    json.page = draft.page().orElse(null);
    json.language = draft.language().orElse(null);
    json.reference = draft.reference();
    json.expiresAt = draft.expiresAt().map(Instant::toString).orElse(null);
    json.dueAt = draft.dueAt().map(Instant::toString).orElse(null);
    if (!draft.reminders().isEmpty()) {
      json.reminders = draft.reminders().stream().map(Reminder::of).collect(Collectors.toList());
    }
    if (!draft.attachments().isEmpty()) {
      json.attachments = draft.attachments();
    }
    return json;
  }

  /** When the citizen is reminded. */
  static final class Reminder {
    @SerializedName("days_before")
    int daysBefore;

    @Nullable String at;

    static Reminder of(String text) {
      int gap = text.indexOf(' ');
      Reminder reminder = new Reminder();
      reminder.daysBefore = Integer.parseInt(text.substring(0, gap));
      reminder.at = text.substring(gap + 1);
      return reminder;
    }
  }

  /** What {@link #write} wrote. */
  public static NoticeJson read(String json) {
    try {
      NoticeJson read = JSON.fromJson(json, NoticeJson.class);
      if (read != null) {
        return read;
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("no notice", e);
    }
    throw new IllegalArgumentException("no notice");
  }

  /** For keeping. */
  public String write() {
    return JSON.toJson(this);
  }

  /**
   * The notice that was to be sent.
   *
   * @throws IllegalArgumentException when it is none
   */
  public NoticeDraft draft() {
    NoticeDraft draft =
        NoticeDraft.to(said(recipient))
            .app(said(appId))
            .category(said(category))
            .subject(said(subject))
            .body(said(body))
            .reference(said(reference));
    if (page != null) {
      draft = draft.page(page);
    }
    if (language != null) {
      draft = draft.language(language);
    }
    try {
      draft = expiresAt == null ? draft : draft.expiresAt(Instant.parse(expiresAt));
      draft = dueAt == null ? draft : draft.dueAt(Instant.parse(dueAt));
      if (reminders != null) {
        for (Reminder reminder : reminders) {
          draft = draft.remind(reminder.daysBefore, LocalTime.parse(said(reminder.at)));
        }
      }
      if (attachments != null) {
        for (String attachment : attachments) {
          draft = draft.attachment(said(attachment));
        }
      }
      return draft;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time", e);
    }
  }

  public String id() {
    return there(noticeId);
  }

  public String reference() {
    return there(reference);
  }

  public String state() {
    return there(state);
  }

  public Instant sentAt() {
    return Instant.parse(there(sentAt));
  }

  /** Whether it is the answer the contract promises. */
  boolean isWhole() {
    try {
      return noticeId != null
          && reference != null
          && state != null
          && !sentAt().equals(Instant.MIN);
    } catch (DateTimeParseException | IllegalStateException e) {
      return false;
    }
  }

  private static String said(@Nullable String member) {
    return member == null ? "" : member;
  }

  private static String there(@Nullable String member) {
    if (member == null) {
      throw new IllegalStateException("judged by isWhole before");
    }
    return member;
  }
}
