package id.satuwarga.app;

import id.satuwarga.sdk.android.CatchUp;
import id.satuwarga.sdk.android.Notifications;
import id.satuwarga.sdk.android.PushMessage;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.CitizenApp;
import id.satuwarga.sdk.client.InboxItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks into the inbox now and then, where no push reaches the phone. */
public final class InboxCatchUp extends CatchUp {
  @Override
  protected Notifications notifications() {
    return ((SatuWargaApplication) getApplication()).phone().notifications();
  }

  @Override
  protected List<PushMessage> whatIsNew() throws IOException {
    CitizenApp app = ((SatuWargaApplication) getApplication()).parts().server().app();
    List<PushMessage> messages = new ArrayList<>();
    if (!app.isSignedIn()) {
      return messages;
    }
    try {
      for (InboxItem item : app.inbox().unread().execute().items()) {
        PushMessage message =
            PushMessage.of(item.noticeId(), item.sender()).subject(item.subject());
        messages.add(item.route().map(message::route).orElse(message));
      }
    } catch (ApiException notNow) {
      throw new IOException(notNow);
    }
    Collections.reverse(messages);
    return messages;
  }
}
