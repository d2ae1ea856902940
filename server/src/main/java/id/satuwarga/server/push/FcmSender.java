package id.satuwarga.server.push;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.core.ApiFutureCallback;
import com.google.api.core.ApiFutures;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.Message;
import id.satuwarga.server.platform.http.StandInConnections;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Firebase's own client. It blocks a thread for each message and repeats a 503 by itself while it
 * holds it, so it has threads of its own and so many messages at once.
 */
final class FcmSender implements PushSender {
  /** Messages under way at once. */
  static final int AT_ONCE = 64;

  private static final Logger LOG = LoggerFactory.getLogger(FcmSender.class);
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;
  private final FcmSite site;
  private final boolean dryRun;
  private final FcmVerdict verdict;
  private final Vertx vertx;
  private Optional<Future<FirebaseMessaging>> messaging = Optional.empty();

  FcmSender(FcmSite site, boolean dryRun, FcmVerdict verdict, Vertx vertx) {
    this.site = site;
    this.dryRun = dryRun;
    this.verdict = verdict;
    this.vertx = vertx;
  }

  @Override
  public Future<PushOutcome> send(PushMessage message) {
    return messaging()
        .compose(
            open -> handOver(open, written(message)),
            unusable -> {
              LOG.error("push: the credentials of FCM cannot be used: {}", unusable.toString());
              return Future.succeededFuture(
                  PushOutcome.of(PushOutcome.Kind.OUR_FAULT, "credentials"));
            });
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  private Future<PushOutcome> handOver(FirebaseMessaging open, Message message) {
    Promise<PushOutcome> outcome = Promise.promise();
    ApiFutures.addCallback(
        open.sendAsync(message, dryRun),
        new ApiFutureCallback<String>() {
          @Override
          public void onSuccess(String name) {
            outcome.complete(PushOutcome.HANDED_OVER);
          }

          @Override
          public void onFailure(Throwable failure) {
            outcome.complete(verdict.of(failure));
          }
        },
        Runnable::run);
    return outcome.future();
  }

  /**
   * Without a collapse key: FCM keeps four of those for a device, and 100 without. By the token
   * that apps register with today, whatever Firebase may prefer tomorrow.
   */
  @SuppressWarnings("deprecation")
  private static Message written(PushMessage message) {
    return Message.builder()
        .setToken(message.token().value())
        .putAllData(message.data())
        .setAndroidConfig(
            AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(Math.max(0, message.life().toMillis()))
                .build())
        .build();
  }

  /** Opened once, when first needed; what failed is tried anew the next time. */
  private synchronized Future<FirebaseMessaging> messaging() {
    if (messaging.isEmpty() || messaging.get().failed()) {
      messaging = Optional.of(vertx.executeBlocking(() -> FirebaseMessaging.getInstance(open())));
    }
    return messaging.get();
  }

  private FirebaseApp open() throws IOException {
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
            .setThreadManager(new PushThreads(AT_ONCE));
    Optional<StandInConnections> near = site.standIn().map(StandInConnections::new);
    near.ifPresent(
        connections ->
            options.setHttpTransport(
                new NetHttpTransport.Builder().setConnectionFactory(connections).build()));
    return FirebaseApp.initializeApp(options.build(), "push-" + UUID.randomUUID());
  }
}
