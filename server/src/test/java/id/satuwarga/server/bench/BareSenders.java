package id.satuwarga.server.bench;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import id.satuwarga.server.platform.http.StandInConnections;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages to the stand-in with no database, no judgement and nothing to write down. */
final class BareSenders {
  private static final int AT_ONCE = 1_000;
  private static final int CONNECTIONS = 10;
  private static final int THREADS = 100;
  private static final String TOKEN = "bench-" + "0".repeat(130);
  private static final Map<String, String> DATA =
      Map.of(
          "notice_id", "00000000-0000-7000-8000-000000000001",
          "title", "Dinas Komunikasi dan Informatika Kota Batam",
          "v", "1");
  private final FcmGate gate;

  BareSenders(FcmGate gate) {
    this.gate = gate;
  }

  /** Messages a second of Vert.x' HTTP/2 client, as many at once as our bulk lane has. */
  double http2(Vertx vertx, int messages) {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false),
            new PoolOptions().setHttp2MaxSize(CONNECTIONS).setMaxWaitQueueSize(-1));
    AtomicInteger left = new AtomicInteger(messages);
    AtomicInteger open = new AtomicInteger(messages);
    Promise<Void> done = Promise.promise();
    gate.forget();
    for (int i = 0; i < AT_ONCE; i++) {
      sendNext(client, left, open, done);
    }
    Setup.await(done.future());
    double rate = FcmGate.rate(gate.seconds());
    Setup.await(client.close());
    return rate;
  }

  private void sendNext(
      HttpClient client, AtomicInteger left, AtomicInteger open, Promise<Void> done) {
    if (left.getAndDecrement() <= 0) {
      return;
    }
    String body =
        "{\"message\":{\"token\":\""
            + TOKEN
            + "\",\"data\":{\"notice_id\":\"00000000-0000-7000-8000-000000000001\",\"title\":"
            + "\"Dinas Komunikasi dan Informatika Kota Batam\",\"v\":\"1\"},"
            + "\"android\":{\"priority\":\"high\",\"ttl\":\"86400s\"}}}";
    client
        .request(HttpMethod.POST, gate.address().getPort(), "127.0.0.1", FcmFloor.SEND)
        .compose(
            request ->
                request
                    .putHeader("Authorization", "Bearer bench")
                    .putHeader("Content-Type", "application/json; charset=UTF-8")
                    .send(Buffer.buffer(body)))
        .compose(
            response ->
                response.statusCode() == 200
                    ? response.body()
                    : Future.failedFuture("status " + response.statusCode()))
        .onFailure(done::tryFail)
        .onSuccess(
            answer -> {
              if (open.decrementAndGet() == 0) {
                done.tryComplete();
              }
              sendNext(client, left, open, done);
            });
  }

  /** Messages a second of Google's own client, a thread for each that is under way. */
  double firebase(int messages) throws InterruptedException {
    FirebaseApp app = FirebaseApp.initializeApp(options(), "bench");
    FirebaseMessaging messaging = FirebaseMessaging.getInstance(app);
    Message message = message();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch left = new CountDownLatch(messages);
    AtomicInteger failed = new AtomicInteger();
    gate.forget();
    for (int i = 0; i < messages; i++) {
      threads.execute(
          () -> {
            try {
              messaging.send(message);
            } catch (FirebaseMessagingException refused) {
              failed.incrementAndGet();
            }
            left.countDown();
          });
    }
    boolean all = left.await(5, TimeUnit.MINUTES);
    threads.shutdownNow();
    app.delete();
    if (!all || failed.get() > 0) {
      throw new IllegalStateException(failed.get() + " messages failed by firebase-admin");
    }
    return FcmGate.rate(gate.seconds());
  }

  /** By the token, as the server does. */
  @SuppressWarnings("deprecation")
  private static Message message() {
    return Message.builder().setToken(TOKEN).putAllData(DATA).build();
  }

  private FirebaseOptions options() {
    NetHttpTransport transport =
        new NetHttpTransport.Builder()
            .setConnectionFactory(new StandInConnections(gate.address()))
            .build();
    try {
      return FirebaseOptions.builder()
          .setCredentials(
              GoogleCredentials.fromStream(
                  new ByteArrayInputStream(gate.account().getBytes(StandardCharsets.UTF_8)),
                  () -> transport))
          .setHttpTransport(transport)
          .build();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
