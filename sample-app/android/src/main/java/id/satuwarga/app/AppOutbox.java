package id.satuwarga.app;

import id.satuwarga.app.model.Server;
import id.satuwarga.sdk.android.Notifications;
import id.satuwarga.sdk.android.Outbox;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.UnavailableException;
import java.io.IOException;

/** Receipts of notices, sent when there is a network. */
final class AppOutbox extends Outbox {
  private final Server server;

  AppOutbox(Vault vault, Server server) {
    super(vault);
    this.server = server;
  }

  @Override
  protected void send(String kind, String id, String text) throws IOException {
    try {
      if (kind.equals(Notifications.DELIVERED)) {
        server.app().reportShown(id).execute();
      } else if (kind.equals(Notifications.OPENED)) {
        server.app().reportOpened(id).execute();
      }
    } catch (UnavailableException later) {
      throw new IOException(later);
    }
  }
}
