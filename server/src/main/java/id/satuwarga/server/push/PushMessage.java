package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one device is told, or all of a topic: that there is a notice, from whom, and where a tap
 * leads. What the notice says stays in the inbox, which the app asks.
 *
 * @param reminder its own id when it reminds of a notice that was told of before
 * @param category of a notice to territories, by which a phone knows how loud to be; what is sent
 *     to one citizen alone says nothing of its kind
 * @param life how long FCM keeps it for a phone that is off
 */
record PushMessage(
    PushTarget to,
    NoticeId notice,
    Optional<NoticeId> reminder,
    String title,
    Optional<String> route,
    Optional<String> category,
    Duration life) {
  /** FCM counts the bytes of names and values. */
  static final int MOST_BYTES = 4_096;

  private static final Duration LONGEST = Duration.ofDays(28);

  PushMessage {
    life = life.compareTo(LONGEST) > 0 ? LONGEST : life;
  }

  /** The data of the message; a title too long for it loses its end, never half a character. */
  Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("type", "notice");
    data.put("notice_id", notice.toString());
    reminder.ifPresent(id -> data.put("reminder_id", id.toString()));
    route.ifPresent(there -> data.put("route", there));
    category.ifPresent(word -> data.put("category", word));
    data.put("title", "");
    data.put("title", cut(title, MOST_BYTES - bytes(data)));
    return data;
  }

  static int bytes(Map<String, String> data) {
    return data.entrySet().stream()
        .mapToInt(pair -> bytes(pair.getKey()) + bytes(pair.getValue()))
        .sum();
  }

  private static String cut(String text, int most) {
    String kept = text;
    while (bytes(kept) > most) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return "PushMessage[" + notice + "]";
  }
}
