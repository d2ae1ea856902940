package org.example;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.VisitTokens;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.sql.DataSource;

/** Starts the service, asks it for its health, and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    try (SatuWarga satuWarga = client(Paths.get(args[0]))) {
      Greeting greeting = new Greeting(draft -> send(satuWarga, draft));
      VisitTokens tokens = VisitTokens.of("http://localhost:1", "diskominfo-batam");
      try (MiniAppEndpoint endpoint = MiniAppEndpoint.of(greeting, tokens);
          MiniAppServer server = MiniAppServer.start(endpoint, 0)) {
        URL health = new URL("http://localhost:" + server.port() + "/health");
        int status = ((HttpURLConnection) health.openConnection()).getResponseCode();
        System.out.println(greeting.manifest().appId() + " answers " + status);
      }
    }
  }

  /** As it would run on the OPD's own database. */
  static MiniAppEndpoint onDatabase(Greeting greeting, VisitTokens tokens, DataSource database) {
    return MiniAppEndpoint.of(greeting, tokens).actions(ActionLog.in(database));
  }

  private static SatuWarga client(Path key) {
    return SatuWarga.at("http://localhost:1").opd("diskominfo-batam", OpdKey.loadOrCreate(key));
  }

  private static void send(SatuWarga satuWarga, NoticeDraft draft) {
    try {
      satuWarga.notices().send(draft).execute();
    } catch (Exception later) {
      System.out.println("the notice waits: " + later.getMessage());
    }
  }
}
