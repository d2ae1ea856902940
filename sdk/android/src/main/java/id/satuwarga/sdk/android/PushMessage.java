package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.DeepLink;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That there is a notice, from whom, and where a tap leads: what the server pushes, by whichever
 * messenger it comes, and what an app found by asking. What the notice says stays in the inbox.
 *
 * <pre>{@code
 * PushMessage.from(remoteMessage.getData()).ifPresent(notifications::arrived);
 * }</pre>
 */
public final class PushMessage {
  private static final int LONGEST = 200;
  private static final int UUID_LENGTH = 36;

  private final String noticeId;
  private final String key;
  private final String title;
  private final @Nullable String subject;
  private final @Nullable String route;
  private final @Nullable String category;

  private PushMessage(
      String noticeId,
      String key,
      String title,
      @Nullable String subject,
      @Nullable String route,
      @Nullable String category) {
    this.noticeId = noticeId;
    this.key = key;
    this.title = title;
    this.subject = subject;
    this.route = route;
    this.category = category;
  }

  /** The notice told of by the data of a push; nothing when it is about something else. */
  public static Optional<PushMessage> from(Map<String, String> data) {
    String id = Objects.toString(data.get("notice_id"), "");
    if (!"notice".equals(data.get("type")) || !isUuid(id)) {
      return Optional.empty();
    }
    String reminder = Objects.toString(data.get("reminder_id"), "");
    String title = line(Objects.toString(data.get("title"), ""));
    PushMessage message =
        new PushMessage(id, isUuid(reminder) ? reminder : id, title, null, null, null);
    String route = data.get("route");
    String category = data.get("category");
    message = route == null ? message : message.route(route);
    return Optional.of(category == null ? message : message.category(category));
  }

  /** A notice that was found by asking, and the name of who sent it. */
  public static PushMessage of(String noticeId, String sender) {
    return new PushMessage(noticeId, noticeId, line(sender), null, null, null);
  }

  /** The same with what it is about, shown where the phone is unlocked. */
  public PushMessage subject(String words) {
    return new PushMessage(noticeId, key, title, line(words), route, category);
  }

  /** The same with a page that a tap opens; one that is no page of a mini-app is left out. */
  public PushMessage route(String address) {
    String page = DeepLink.find(address).isPresent() ? address : null;
    return new PushMessage(noticeId, key, title, subject, page, category);
  }

  /** The same with the category it is of. */
  public PushMessage category(String name) {
    return new PushMessage(noticeId, key, title, subject, route, name);
  }

  /** The notice, also in the inbox. */
  public String noticeId() {
    return noticeId;
  }

  /** Under which it is shown once: the notice, or one of its reminders. */
  String key() {
    return key;
  }

  /** The name of the agency that sent it. */
  public String title() {
    return title;
  }

  /** What it is about, if that is known here. */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  /** The page that a tap opens; without one, the notice in the inbox. */
  public Optional<String> route() {
    return Optional.ofNullable(route);
  }

  /** The category, if it is known here. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  @Override
  public String toString() {
    return "PushMessage[" + noticeId + "]";
  }

  private static boolean isUuid(String text) {
    try {
      return text.length() == UUID_LENGTH && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String line(String words) {
    String clean =
        words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
    String line = clean.trim();
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1)) + "…";
  }
}
