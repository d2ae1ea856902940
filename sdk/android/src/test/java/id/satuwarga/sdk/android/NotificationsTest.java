package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Context;
import android.content.Intent;
import id.satuwarga.sdk.miniapp.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadows.ShadowPendingIntent;

/** From the data of a push to the page, and the receipts that go out. */
@RunWith(RobolectricTestRunner.class)
public class NotificationsTest {
  private static final String NOTICE = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e07";
  private static final String PAGE = "satuwarga://apps/id.batam.apekesah/complaints/42";
  private static final int ICON = android.R.drawable.ic_dialog_info;

  private final Context app = RuntimeEnvironment.getApplication();
  private final NotificationManager system = app.getSystemService(NotificationManager.class);
  private final List<String> receipts = Collections.synchronizedList(new ArrayList<>());
  private Outbox outbox;

  @Before
  public void open() throws Exception {
    outbox =
        new Outbox(SoftwareKey.vault()) {
          @Override
          protected void send(String kind, String id, String text) throws IOException {
            receipts.add(kind + " " + id);
          }
        };
  }

  @Test
  public void aPushIsShownOnceAlsoAfterTheProcessWasEnded() {
    assertThat(notifications().arrived(push())).isTrue();
    assertThat(notifications().arrived(push())).isFalse();
    system.cancelAll();
    assertThat(notifications().arrived(push())).isFalse();

    assertThat(system.getActiveNotifications()).isEmpty();
    until("notice.delivered " + NOTICE);
    assertThat(receipts).hasSize(1);
  }

  @Test
  public void aTapOpensThePageAndAReceiptGoesOutOnce() {
    Notifications notifications = notifications();
    boolean unused = notifications.arrived(push());

    Notification shown = only();
    assertThat(shown.extras.getString(Notification.EXTRA_TITLE)).isEqualTo("Diskominfo Batam");
    assertThat(shown.extras.getString(Notification.EXTRA_TEXT))
        .isEqualTo("Ada kabar untuk Anda. Ketuk untuk membaca.");
    ShadowPendingIntent tap = shadowOf(shown.contentIntent);
    assertThat(tap.isActivity()).isTrue();
    assertThat(tap.isImmutable()).isTrue();
    Intent opening = tap.getSavedIntent();
    assertThat(opening.getDataString()).isEqualTo(PAGE);
    assertThat(opening.getComponent().getClassName()).isEqualTo(Activity.class.getName());

    notifications.opened(opening);
    notifications().opened(opening);
    notifications().opened(new Intent());

    until("notice.opened " + NOTICE);
    until("notice.delivered " + NOTICE);
    assertThat(receipts).hasSize(2);
  }

  @Test
  public void withoutAPageTheInboxOpens() {
    Map<String, String> data = data();
    data.put("route", "https://evil.example/");
    assertThat(notifications().arrived(PushMessage.from(data).get())).isTrue();

    assertThat(shadowOf(only().contentIntent).getSavedIntent().getDataString())
        .isEqualTo("satuwarga://inbox/" + NOTICE);
  }

  @Test
  public void aReminderIsShownOnceBesideItsNotice() {
    Map<String, String> data = data();
    data.remove("route");
    data.put("reminder_id", NOTICE.replace("e07", "e11"));
    PushMessage reminder = PushMessage.from(data).get();
    assertThat(notifications().arrived(push())).isTrue();

    assertThat(notifications().arrived(reminder)).isTrue();
    assertThat(notifications().arrived(reminder)).isFalse();

    assertThat(reminder.noticeId()).isEqualTo(NOTICE);
    assertThat(system.getActiveNotifications()).hasSize(2);
    assertThat(system.getActiveNotifications())
        .anyMatch(
            shown ->
                ("satuwarga://inbox/" + NOTICE)
                    .equals(
                        shadowOf(shown.getNotification().contentIntent)
                            .getSavedIntent()
                            .getDataString()));
  }

  @Test
  public void whatItIsAboutIsNotShownOnALockedPhone() {
    assertThat(notifications().arrived(push().subject("Hasil lab Anda"))).isTrue();

    Notification shown = only();
    assertThat(shown.extras.getString(Notification.EXTRA_TEXT)).isEqualTo("Hasil lab Anda");
    assertThat(shown.visibility).isEqualTo(Notification.VISIBILITY_PRIVATE);
    assertThat(shown.publicVersion.extras.getString(Notification.EXTRA_TEXT))
        .isEqualTo("Ada kabar untuk Anda. Ketuk untuk membaca.");
  }

  @Test
  public void eachCategoryHasAChannelInTheCitizensLanguage() {
    Notifications unused = new Notifications(app, Activity.class, outbox, Language.ENGLISH, ICON);
    assertThat(channels()).contains("emergency Emergencies 4", "personal News for you 3");
    assertThat(notifications().arrived(push().category("emergency"))).isTrue();
    assertThat(only().getChannelId()).isEqualTo("emergency");
    assertThat(channels())
        .contains("emergency Darurat 4", "personal Kabar untuk Anda 3", "event Acara 3")
        .hasSize(5);
  }

  @Test
  public void aCategoryOfAMiniAppConcernsTheCitizenAlone() {
    assertThat(notifications().arrived(push().category("complaint_status"))).isTrue();

    assertThat(only().getChannelId()).isEqualTo("personal");
  }

  @Test
  public void whatWasReadInTheInboxIsNotShownAndGoesAway() {
    assertThat(notifications().arrived(push())).isTrue();
    notifications().seen(NOTICE);
    assertThat(system.getActiveNotifications()).isEmpty();

    String other = NOTICE.replace("e07", "e08");
    notifications().seen(other);
    assertThat(notifications().arrived(PushMessage.of(other, "Dinas"))).isFalse();
  }

  @Test
  public void whereTheCitizenAllowsNoneNothingIsShownAndNothingIsSaidToBe() {
    shadowOf(system).setNotificationsEnabled(false);

    assertThat(notifications().arrived(push())).isTrue();

    assertThat(system.getActiveNotifications()).isEmpty();
    assertThat(outbox.waiting(Notifications.DELIVERED)).isEmpty();
  }

  @Test
  public void dataThatIsNoNoticeIsNothing() {
    assertThat(PushMessage.from(Collections.emptyMap())).isEmpty();
    Map<String, String> other = data();
    other.put("type", "hint");
    assertThat(PushMessage.from(other)).isEmpty();
    Map<String, String> odd = data();
    odd.put("notice_id", "1,2");
    assertThat(PushMessage.from(odd)).isEmpty();
    Map<String, String> turned = data();
    turned.put("title", "\u202EBatam\n" + "x".repeat(4_000));
    assertThat(PushMessage.from(turned).get().title()).startsWith("Batam x").hasSize(200);
    assertThat(push()).hasToString("PushMessage[" + NOTICE + "]");
  }

  private Notifications notifications() {
    return new Notifications(app, Activity.class, outbox, Language.INDONESIAN, ICON);
  }

  private static PushMessage push() {
    return PushMessage.from(data()).get();
  }

  /** As the server's push has it. */
  private static Map<String, String> data() {
    Map<String, String> data = new HashMap<>();
    data.put("type", "notice");
    data.put("notice_id", NOTICE);
    data.put("route", PAGE);
    data.put("title", "Diskominfo Batam");
    return data;
  }

  private Notification only() {
    assertThat(system.getActiveNotifications()).hasSize(1);
    return system.getActiveNotifications()[0].getNotification();
  }

  private List<String> channels() {
    return system.getNotificationChannels().stream()
        .map((NotificationChannel it) -> it.getId() + " " + it.getName() + " " + it.getImportance())
        .collect(Collectors.toList());
  }

  private void until(String receipt) {
    Looking.until(() -> receipts.contains(receipt), receipt);
  }
}
