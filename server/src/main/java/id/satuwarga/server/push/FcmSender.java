package id.satuwarga.server.push;

import com.google.api.core.ApiFutureCallback;
import com.google.api.core.ApiFutures;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.Message;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Firebase's own client. It blocks a thread for each message, so it has threads of its own and so
 * many messages at once; what FCM refuses comes back at once, see {@link PromptTransport}.
 */
final class FcmSender implements PushSender {
  /** Messages under way at once. */
  static final int AT_ONCE = 64;

  /** With those that FCM leaves without an answer, until their time is up. */
  static final int IN_ALL = 512;

  private static final Logger LOG = LoggerFactory.getLogger(FcmSender.class);
  private final FirebaseDoor door;
  private final boolean dryRun;
  private final FcmVerdict verdict;

  FcmSender(FcmSite site, boolean dryRun, FcmVerdict verdict, Vertx vertx) {
    this.door = new FirebaseDoor(site, IN_ALL, vertx);
    this.dryRun = dryRun;
    this.verdict = verdict;
  }

  @Override
  public Future<PushOutcome> send(PushMessage message) {
    return door.open()
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

  @Override
  public int inAll() {
    return IN_ALL;
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
    Message.Builder builder = Message.builder();
    if (message.to() instanceof EmergencyTopic topic) {
      builder.setTopic(topic.name());
    } else if (message.to() instanceof DeviceToken token) {
      builder.setToken(token.value());
    }
    return builder
        .putAllData(message.data())
        .setAndroidConfig(
            AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(Math.max(0, message.life().toMillis()))
                .build())
        .build();
  }
}
