package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
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
  private final WebClient client;
  private final int port;
  private final Plan plan;
  private final Requests requests;
  private final String opdToken;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private long timer = -1;

  Beside(Vertx vertx, int port, Plan plan, Requests requests, String opdToken) {
    this.vertx = vertx;
    this.client = WebClient.create(vertx, new WebClientOptions().setTcpNoDelay(true));
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

  private Future<HttpResponse<Buffer>> send() {
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
    return client
        .post(port, "127.0.0.1", "/v1/notices")
        .bearerTokenAuthentication(opdToken)
        .putHeader("Idempotency-Key", reference)
        .putHeader("Content-Type", "application/json")
        .sendBuffer(Buffer.buffer(Json.writeBytes(notice)));
  }

  private Future<HttpResponse<Buffer>> read() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int reader = 1 + random.nextInt(requests.readers());
    int item = 1 + random.nextInt(plan.itemsEach());
    return client
        .put(port, "127.0.0.1", "/v1/inbox/" + DataSet.noticeId(plan, item, reader) + "/read")
        .bearerTokenAuthentication(requests.token(reader))
        .send();
  }

  private void count(Future<HttpResponse<Buffer>> answer, int expected) {
    answer.onComplete(
        reply -> (reply.statusCode() == expected ? done : failed).incrementAndGet(),
        lost -> failed.incrementAndGet());
  }
}
