package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The phones of everybody, by the rule by which the SDK's notifications show a notice: under its
 * id, or a reminder's, when it is none of the newest 500 that were shown before.
 */
final class Phones {
  private static final int REMEMBERED = 500;

  private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();
  private final Deque<String> shown = new ConcurrentLinkedDeque<>();
  private final AtomicInteger rings = new AtomicInteger();

  /** A message comes to the phone with this token. */
  void ring(String token, JsonObject data) {
    rings.incrementAndGet();
    if (!text(data, "type").equals("notice")) {
      throw new IllegalArgumentException("no notice: " + data);
    }
    String reminder = text(data, "reminder_id");
    String key = reminder.isEmpty() ? text(data, "notice_id") : reminder;
    Set<String> known = remembered.computeIfAbsent(token, phone -> new LinkedHashSet<>());
    synchronized (known) {
      if (known.add(key)) {
        shown.add(token + " " + key);
      }
      if (known.size() > REMEMBERED) {
        known.remove(known.iterator().next());
      }
    }
  }

  /** Each time that a phone showed a notice: its token and the notice's id. */
  Deque<String> shown() {
    return shown;
  }

  /** How often FCM was handed a message. */
  int rings() {
    return rings.get();
  }

  private static String text(JsonObject data, String name) {
    JsonElement value = data.get(name);
    return value == null ? "" : value.getAsString();
  }
}
