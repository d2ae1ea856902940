package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Life goes on while others are measured: at a fixed pace an OPD sends notices and citizens read
 * theirs, all through the API, so that pages of the index are never all-visible for long.
 */
final class Beside {
  static final int EACH_A_SECOND = 50;
  private final Vertx vertx;
  private final HttpClient client;
  private final int port;
  private final Plan plan;
  private final Requests requests;
  private final String opdToken;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private long timer = -1;

  Beside(Vertx vertx, int port, Plan plan, Requests requests, String opdToken) {
    this.vertx = vertx;
    this.client = vertx.createHttpClient();
    this.port = port;
    this.plan = plan;
    this.requests = requests;
    this.opdToken = opdToken;
  }

  void begin() {
    timer =
        vertx.setPeriodic(
            1000 / EACH_A_SECOND,
            tick -> {
              count(send(), 202);
              count(read(), 204);
            });
  }

  void end() {
    vertx.cancelTimer(timer);
  }

  int done() {
    return done.get();
  }

  int failed() {
    return failed.get();
  }

  private Future<Integer> send() {
    int citizen = 1 + ThreadLocalRandom.current().nextInt(plan.citizens());
    String reference = UUID.randomUUID().toString();
    Map<String, Object> notice =
        Map.of(
            "recipient", DataSet.subjectOf(citizen),
            "app_id", "id.batam.layanan1",
            "category", "complaint_status",
            "subject", "Pengaduan Anda dijawab",
            "body", "Petugas sedang menuju lokasi.",
            "page", "/complaints/42",
            "reference", reference);
    return ask(HttpMethod.POST, "/v1/notices", opdToken)
        .compose(
            request ->
                answer(
                    request
                        .putHeader("Idempotency-Key", reference)
                        .putHeader("Content-Type", "application/json"),
                    Json.writeBytes(notice)));
  }

  private Future<Integer> read() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int reader = 1 + random.nextInt(requests.readers());
    int item = 1 + random.nextInt(plan.itemsEach());
    String address = "/v1/inbox/" + DataSet.noticeId(plan, item, reader) + "/read";
    return ask(HttpMethod.PUT, address, requests.token(reader))
        .compose(request -> answer(request, new byte[0]));
  }

  private Future<HttpClientRequest> ask(HttpMethod verb, String address, String token) {
    return client
        .request(verb, port, "127.0.0.1", address)
        .map(request -> request.putHeader("Authorization", "Bearer " + token));
  }

  private static Future<Integer> answer(HttpClientRequest request, byte[] body) {
    return request
        .send(Buffer.buffer(body))
        .compose(response -> response.end().map(end -> response.statusCode()));
  }

  private void count(Future<Integer> answer, int expected) {
    answer.onComplete(
        status -> (status == expected ? done : failed).incrementAndGet(),
        lost -> failed.incrementAndGet());
  }
}
