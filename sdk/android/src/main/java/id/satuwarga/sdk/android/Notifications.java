package id.satuwarga.sdk.android;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import id.satuwarga.sdk.android.internal.Channels;
import id.satuwarga.sdk.android.internal.NoticeLog;
import id.satuwarga.sdk.android.internal.Words;
import id.satuwarga.sdk.miniapp.Language;
import java.util.Objects;

/**
 * Tells the citizen of notices and reminders: each once, however often and by whichever way it
 * arrives, in a channel of its category. A tap starts the app's door with the address to open, and
 * what became of the notice waits in the outbox for the server, as acts of the kinds {@link
 * #DELIVERED} and {@link #OPENED} under the notice's id.
 *
 * <pre>{@code
 * Notifications notifications =
 *     new Notifications(context, HomeActivity.class, outbox, citizen.language(), R.drawable.notice);
 * PushMessage.from(data).ifPresent(notifications::arrived);
 * }</pre>
 *
 * <p>A tap without a page opens {@code satuwarga://inbox/{notice_id}}. From Android 13 the app asks
 * for {@code POST_NOTIFICATIONS}; without it nothing is shown, and the inbox has it all.
 */
public final class Notifications {
  /** The kind of act that says a notice was shown. */
  public static final String DELIVERED = "notice.delivered";

  /** The kind of act that says a notification was tapped. */
  public static final String OPENED = "notice.opened";

  private static final String NOTICE = "id.satuwarga.sdk.android.NOTICE";
  private static final int ONE = 1;
  private static final Object TELLING = new Object();

  private final Context context;
  private final Class<? extends Activity> door;
  private final Outbox outbox;
  private final Language language;
  private final int icon;
  private final NotificationManager system;
  private final NoticeLog log;

  /**
   * Those of this app: {@code door} opens addresses, {@code outbox} takes receipts, {@code icon} is
   * the drawable in the status bar.
   */
  public Notifications(
      Context context, Class<? extends Activity> door, Outbox outbox, Language language, int icon) {
    this.context = context.getApplicationContext();
    this.door = door;
    this.outbox = outbox;
    this.language = language;
    this.icon = icon;
    this.system =
        Objects.requireNonNull(
            context.getSystemService(NotificationManager.class), "every Android has it");
    this.log = new NoticeLog(this.context);
    Channels.make(system, language);
  }

  /**
   * Shows a notice, unless it was before; off the main thread.
   *
   * @return whether it was new here
   */
  public boolean arrived(PushMessage message) {
    if (log.wasShown(message.key())) {
      return false;
    }
    boolean shows = system.areNotificationsEnabled();
    if (shows) {
      // before it is noted: what ends the app in between shows it again, in its own place, and
      // tells the server again under the same id
      system.notify(message.key(), ONE, notification(message));
      outbox.put(DELIVERED, message.key(), "");
    }
    boolean isNew = log.shown(message.key());
    if (isNew && shows) {
      outbox.sendSoon();
    }
    return isNew;
  }

  /** The citizen has it before their eyes, by the inbox say: no notification, and none later. */
  public void seen(String noticeId) {
    boolean unused = log.shown(noticeId);
    system.cancel(noticeId, ONE);
  }

  /**
   * To be told of each intent that starts the door: when it is a tap on a notification, a receipt
   * goes out, once. {@link MiniAppActivity} does so by itself.
   */
  public void opened(Intent intent) {
    String noticeId = intent.getStringExtra(NOTICE);
    if (noticeId != null && !log.wasOpened(noticeId)) {
      new Thread(() -> tellOpened(noticeId), "receipt").start();
    }
  }

  /** Noted after it waits to be told: what ends the app in between tells it once more. */
  private void tellOpened(String noticeId) {
    synchronized (TELLING) {
      if (!log.wasOpened(noticeId)) {
        outbox.put(OPENED, noticeId, "");
        boolean unused = log.opened(noticeId);
        outbox.sendSoon();
      }
    }
  }

  Outbox outbox() {
    return outbox;
  }

  private Notification notification(PushMessage message) {
    boolean emergency = Channels.isEmergency(message.category().orElse(""));
    String hidden = (emergency ? Words.EMERGENCY : Words.NEWS).in(language);
    String title = message.title().isEmpty() ? "SatuWarga" : message.title();
    Notification outside = builder(message, title).setContentText(hidden).build();
    String words = message.subject().orElse(hidden);
    return builder(message, title)
        .setContentText(words)
        .setStyle(new Notification.BigTextStyle().bigText(words))
        .setVisibility(Notification.VISIBILITY_PRIVATE)
        .setPublicVersion(outside)
        .setCategory(emergency ? Notification.CATEGORY_ALARM : Notification.CATEGORY_MESSAGE)
        .setContentIntent(tap(message))
        .setAutoCancel(true)
        .build();
  }

  private Notification.Builder builder(PushMessage message, String title) {
    return new Notification.Builder(context, Channels.of(message.category().orElse("")))
        .setSmallIcon(icon)
        .setContentTitle(title)
        .setOnlyAlertOnce(true);
  }

  private PendingIntent tap(PushMessage message) {
    String address = message.route().orElse("satuwarga://inbox/" + message.noticeId());
    Intent intent =
        new Intent(Intent.ACTION_VIEW, Uri.parse(address), context, door)
            .putExtra(NOTICE, message.key());
    return PendingIntent.getActivity(
        context,
        // by which the system tells two notices of one page apart
        message.key().hashCode(),
        intent,
        PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
  }
}
