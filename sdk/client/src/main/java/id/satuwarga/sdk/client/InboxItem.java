package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Copied;
import id.satuwarga.sdk.client.internal.InboxJson;
import id.satuwarga.sdk.client.internal.Times;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the citizen's inbox.
 *
 * <pre>{@code
 * InboxItem item = app.inbox().get(noticeId).execute();
 * show(item.subject(), item.body().orElse(""));
 * item.route().ifPresent(route -> app.services().openRoute(route).execute());
 * }</pre>
 */
public final class InboxItem {
  private final InboxJson json;

  InboxItem(InboxJson json) {
    this.json = json;
  }

  /** The server's id of it: show each id once. */
  public String noticeId() {
    return text(json.noticeId);
  }

  /** What it is about, in one line. */
  public String subject() {
    return text(json.subject);
  }

  /** Name of the agency. */
  public String sender() {
    return text(json.sender);
  }

  /** Code of the agency; absent in what an old server sent. */
  public Optional<String> opd() {
    return Optional.ofNullable(json.opd);
  }

  /** Id of the mini-app it belongs to. */
  public Optional<String> appId() {
    return Optional.ofNullable(json.appId);
  }

  /** Where a tap leads, for {@link Services#openRoute}. */
  public Optional<String> route() {
    return Optional.ofNullable(json.route);
  }

  /** In which language it is written, if the agency said. */
  public Optional<String> language() {
    return Optional.ofNullable(json.language);
  }

  /** When it arrived. */
  public Instant receivedAt() {
    return Times.of(json.receivedAt);
  }

  /** Whether it was marked as read. */
  public boolean isRead() {
    return json.read;
  }

  /** Whether the citizen has put it away. */
  public boolean isArchived() {
    return json.archived;
  }

  /** Until when what it asks for should be done, if it asks for something. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(json.dueAt).map(Times::of);
  }

  /** Whether that was done, as the citizen or the agency says. */
  public boolean isDone() {
    return json.doneAt != null;
  }

  /** The citizen's counter: the newest one in a list is where {@link Inbox#follow} goes on. */
  public long seq() {
    return json.seq;
  }

  /** What it says; absent in a list and in what arrives, see {@link Inbox#get}. */
  public Optional<String> body() {
    return Optional.ofNullable(json.body);
  }

  /** Ids and names of the files that go with it, for {@link Inbox#attachment}; as {@link #body}. */
  public Map<String, String> attachments() {
    Map<String, String> files = new LinkedHashMap<>();
    if (json.attachments != null) {
      json.attachments.forEach(file -> files.put(text(file.attachmentId), text(file.name)));
    }
    return Collections.unmodifiableMap(files);
  }

  /** All of it, to be shown again by {@link #parse} when there is no network. */
  public String json() {
    return Copied.text(json);
  }

  /**
   * One that was written down by {@link #json}.
   *
   * @throws IllegalArgumentException when the text is no such
   */
  public static InboxItem parse(String json) {
    InboxJson read = Copied.read(json, InboxJson.class);
    if (!read.isWhole()) {
      throw new IllegalArgumentException("this is no notice");
    }
    return new InboxItem(read);
  }

  /** Names its id only: what it says belongs in no log. */
  @Override
  public String toString() {
    return "InboxItem " + noticeId();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
