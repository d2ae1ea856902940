package id.satuwarga.sdk.android.internal;

import android.app.NotificationChannel;
import android.app.NotificationManager;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The channels of notifications, which the citizen silences one by one in the system's settings:
 * one for each category of broadcasts, and one for what concerns the citizen alone.
 */
public final class Channels {
  private static final String PERSONAL = "personal";
  private static final String EMERGENCY = "emergency";
  private static final Map<String, Text> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(EMERGENCY, Text.of("Darurat", "Emergencies"));
    NAMES.put(PERSONAL, Text.of("Kabar untuk Anda", "News for you"));
    NAMES.put("announcement", Text.of("Pengumuman", "Announcements"));
    NAMES.put("service_change", Text.of("Perubahan layanan", "Changes of services"));
    NAMES.put("event", Text.of("Acara", "Events"));
  }

  private Channels() {}

  /** Makes them, or names them anew in this language; what the citizen has set stays. */
  public static void make(NotificationManager notifications, Language language) {
    NAMES.forEach(
        (id, name) ->
            notifications.createNotificationChannel(
                new NotificationChannel(
                    id,
                    name.in(language),
                    id.equals(EMERGENCY)
                        ? NotificationManager.IMPORTANCE_HIGH
                        : NotificationManager.IMPORTANCE_DEFAULT)));
  }

  /** The channel of this category; those of mini-apps concern the citizen alone. */
  public static String of(String category) {
    return NAMES.containsKey(category) ? category : PERSONAL;
  }

  /** Whether it is about life and limb. */
  public static boolean isEmergency(String category) {
    return category.equals(EMERGENCY);
  }
}
