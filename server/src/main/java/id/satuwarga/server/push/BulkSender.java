package id.satuwarga.server.push;

import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.PeerClient;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the same messages as {@link FcmSender}, many at once over a connection of HTTP/2: none
 * holds a thread, and none waits for another's answer.
 */
final class BulkSender implements PushSender {
  /** Messages under way at once. */
  static final int AT_ONCE = 1_000;

  /**
   * With those that FCM leaves without an answer, until their time is up: one in twenty of 10,000 a
   * second. Not so many that a busy machine could not answer for all of them in that time.
   */
  static final int IN_ALL = 6_000;

  private static final Logger LOG = LoggerFactory.getLogger(BulkSender.class);
  private static final URI GOOGLE = URI.create("https://fcm.googleapis.com/");

  /** Each has a hundred under way. */
  private static final int CONNECTIONS = IN_ALL / 100;

  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 10_000;
  private final FcmSite site;
  private final boolean dryRun;
  private final FcmVerdict verdict;
  private final GoogleToken token;
  private final Vertx vertx;
  private Optional<PeerClient> client = Optional.empty();
  private Optional<Ready> way = Optional.empty();

  BulkSender(FcmSite site, boolean dryRun, FcmVerdict verdict, GoogleToken token, Vertx vertx) {
    this.site = site;
    this.dryRun = dryRun;
    this.verdict = verdict;
    this.token = token;
    this.vertx = vertx;
  }

  /** With this token messages go this way. */
  private record Ready(GoogleToken.Held held, PeerClient.Way way) {}

  private record Android(String priority, String ttl) {}

  private record Message(
      @Nullable String token, @Nullable String topic, Map<String, String> data, Android android) {}

  private record Post(boolean validateOnly, Message message) {}

  @Override
  public Future<PushOutcome> send(PushMessage message) {
    return token
        .get()
        .compose(
            held -> post(held, message),
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

  private Future<PushOutcome> post(GoogleToken.Held held, PushMessage message) {
    return client()
        .post(wayFor(held), Buffer.buffer(Json.writeBytes(written(message))))
        .transform(
            answer ->
                Future.succeededFuture(
                    answer.succeeded()
                        ? judge(held, answer.result())
                        : PushOutcome.of(PushOutcome.Kind.TRY_LATER, "unreachable")));
  }

  /** The same for all messages while the token is. */
  private synchronized PeerClient.Way wayFor(GoogleToken.Held held) {
    if (way.isEmpty() || !way.get().held().equals(held)) {
      Map<String, String> headers =
          Map.of(
              "Authorization",
              "Bearer " + held.token(),
              "Content-Type",
              "application/json; charset=UTF-8");
      String path = "/v1/projects/" + held.project() + "/messages:send";
      way = Optional.of(new Ready(held, client().way(path, headers, ANSWER_MILLIS)));
    }
    return way.get().way();
  }

  private PushOutcome judge(GoogleToken.Held held, OutboundReply reply) {
    if (reply.status() == 401) {
      token.forget(held);
    }
    return verdict.of(FcmAnswer.of(reply));
  }

  /** What {@link FcmSender} writes, by hand. */
  private Post written(PushMessage message) {
    String seconds = Math.max(0, message.life().toSeconds()) + "s";
    return new Post(
        dryRun,
        new Message(
            message.to() instanceof DeviceToken token ? token.value() : null,
            message.to() instanceof EmergencyTopic topic ? topic.name() : null,
            message.data(),
            new Android("high", seconds)));
  }

  /** The stand-in's address is known when it listens. */
  private synchronized PeerClient client() {
    PeerClient open =
        client.orElseGet(
            () ->
                new PeerClient(vertx, site.standIn().orElse(GOOGLE), CONNECTIONS, CONNECT_MILLIS));
    client = Optional.of(open);
    return open;
  }
}
