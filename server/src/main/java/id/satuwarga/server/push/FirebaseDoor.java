package id.satuwarga.server.push;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import id.satuwarga.server.platform.http.StandInConnections;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Firebase's own client with threads of its own, led to a stand-in where there is one. */
final class FirebaseDoor {
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;
  private final FcmSite site;
  private final int threads;
  private final Vertx vertx;
  private Optional<Future<FirebaseMessaging>> messaging = Optional.empty();

  FirebaseDoor(FcmSite site, int threads, Vertx vertx) {
    this.site = site;
    this.threads = threads;
    this.vertx = vertx;
  }

  /** Opened once, when first needed; what failed is tried anew the next time. */
  synchronized Future<FirebaseMessaging> open() {
    if (messaging.isEmpty() || messaging.get().failed()) {
      messaging = Optional.of(vertx.executeBlocking(() -> FirebaseMessaging.getInstance(enter())));
    }
    return messaging.get();
  }

  private FirebaseApp enter() throws IOException {
    GoogleCredentials credentials =
        ServiceAccountCredentials.fromStream(
                new ByteArrayInputStream(
                    site.serviceAccount().reveal().getBytes(StandardCharsets.UTF_8)))
            .createScoped(SCOPE);
    FirebaseOptions.Builder options =
        FirebaseOptions.builder()
            .setCredentials(credentials)
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(READ_MILLIS)
            .setThreadManager(new PushThreads(threads));
    Optional<StandInConnections> near = site.standIn().map(StandInConnections::new);
    near.ifPresent(
        connections ->
            options.setHttpTransport(
                new NetHttpTransport.Builder().setConnectionFactory(connections).build()));
    options.setHttpTransport(new PromptTransport(options.build().getHttpTransport()));
    return FirebaseApp.initializeApp(options.build(), "push-" + UUID.randomUUID());
  }
}
