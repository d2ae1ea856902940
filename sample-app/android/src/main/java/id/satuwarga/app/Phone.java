package id.satuwarga.app;

import android.content.Context;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.Server;
import id.satuwarga.sample.panic.citizen.KeptPresses;
import id.satuwarga.sdk.android.Notifications;
import id.satuwarga.sdk.android.Reconnection;

/** What the app does on the phone without being looked at: tells, keeps, and sends what waits. */
final class Phone {
  private final Notifications notifications;
  private final Reconnection reconnection;

  Phone(Context context, Choices choices, AppOutbox outbox, KeptPresses presses, Server server) {
    notifications =
        new Notifications(
            context,
            MainActivity.class,
            outbox,
            choices.language(),
            android.R.drawable.stat_notify_chat);
    reconnection =
        Reconnection.watch(
            context,
            () -> {
              // whoever calls for help comes first
              boolean unusedHelp = presses.send();
              boolean unusedRest = outbox.sendWaiting();
              server.isBack();
            });
  }

  /** By which the citizen is told of notices; FCM's messages, where an app has them, go here. */
  Notifications notifications() {
    return notifications;
  }

  /** Nothing is sent by itself any more. */
  void close() {
    reconnection.close();
  }
}
