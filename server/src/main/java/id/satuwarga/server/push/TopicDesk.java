package id.satuwarga.server.push;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutureCallback;
import com.google.api.core.ApiFutures;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.TopicManagementResponse;
import id.satuwarga.server.push.PushOutcome.Kind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where FCM takes installations on a topic and off it, by Firebase's own client. */
final class TopicDesk {
  /** So many in one go: each is a call of its own, and none waits long for the others. */
  static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(TopicDesk.class);
  private static final int AT_ONCE = 32;
  private final FirebaseDoor door;
  private final FcmVerdict verdict;

  TopicDesk(FcmSite site, FcmVerdict verdict, Vertx vertx) {
    this.door = new FirebaseDoor(site, AT_ONCE, vertx);
    this.verdict = verdict;
  }

  /** What became of each, in their order. Always succeeds: what goes wrong is an outcome too. */
  Future<List<PushOutcome>> tell(EmergencyTopic topic, boolean leave, List<DeviceToken> tokens) {
    List<String> names = tokens.stream().map(DeviceToken::value).toList();
    return door.open()
        .compose(
            open -> answered(ask(open, topic, leave, names), names.size()),
            unusable -> {
              LOG.error("push: the credentials of FCM cannot be used: {}", unusable.toString());
              return Future.succeededFuture(
                  all(PushOutcome.of(Kind.OUR_FAULT, "credentials"), names.size()));
            });
  }

  private static ApiFuture<TopicManagementResponse> ask(
      FirebaseMessaging open, EmergencyTopic topic, boolean leave, List<String> names) {
    return leave
        ? open.unsubscribeFromTopicAsync(names, topic.name())
        : open.subscribeToTopicAsync(names, topic.name());
  }

  private Future<List<PushOutcome>> answered(ApiFuture<TopicManagementResponse> answer, int size) {
    Promise<List<PushOutcome>> outcomes = Promise.promise();
    ApiFutures.addCallback(
        answer,
        new ApiFutureCallback<TopicManagementResponse>() {
          @Override
          public void onSuccess(TopicManagementResponse response) {
            outcomes.complete(each(response, size));
          }

          @Override
          public void onFailure(Throwable failure) {
            outcomes.complete(all(verdict.of(failure), size));
          }
        },
        Runnable::run);
    return outcomes.future();
  }

  /** Those that are not named went well. */
  private static List<PushOutcome> each(TopicManagementResponse response, int size) {
    List<PushOutcome> outcomes = new ArrayList<>(all(PushOutcome.HANDED_OVER, size));
    response.getErrors().forEach(error -> outcomes.set(error.getIndex(), judge(error.getReason())));
    return outcomes;
  }

  /**
   * Only FCM's own word tells that a token is gone: another "not found" may be a wrong project, and
   * to believe it would forget every device.
   */
  private static PushOutcome judge(String reason) {
    return switch (reason) {
      case "unregistered" -> PushOutcome.of(Kind.TOKEN_GONE, reason);
      case "invalid-argument",
          "sender-id-mismatch",
          "too-many-topics",
          "registration-token-not-registered" ->
          PushOutcome.of(Kind.BAD_TOKEN, reason);
      case "permission-denied", "unauthenticated", "third-party-auth-error" ->
          PushOutcome.of(Kind.OUR_FAULT, reason);
      default -> PushOutcome.of(Kind.TRY_LATER, reason);
    };
  }

  private static List<PushOutcome> all(PushOutcome outcome, int size) {
    return Collections.nCopies(size, outcome);
  }
}
