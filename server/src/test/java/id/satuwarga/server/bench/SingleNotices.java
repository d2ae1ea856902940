package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestClient;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices of an agency's back end to single citizens, one by one and in bulk. */
final class SingleNotices {
  private static final int IN_BULK = 500;
  private static final int AT_ONCE = 32;
  private static final int BULKS_AT_ONCE = 4;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private final Site site;
  private final Requests requests;
  private final int known;
  private final String token;
  private final AtomicInteger listed = new AtomicInteger();

  /**
   * Of an agency that knows so many citizens.
   *
   * @param requests of the readers, the first of those citizens
   */
  SingleNotices(Site site, Requests requests, int known) {
    this.site = site;
    this.requests = requests;
    this.known = known;
    this.token = site.opdToken("diskominfo-batam");
  }

  /** Milliseconds from handing one in until its citizen finds it in the inbox. */
  double sendAndSee() {
    int number = 1 + ThreadLocalRandom.current().nextInt(requests.readers());
    TestClient reader = site.setup().as(requests.token(number));
    long begin = System.nanoTime();
    String id =
        site.setup()
            .as(token)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/v1/notices", notice(number))
            .hasStatus(202)
            .json("/notice_id");
    while (!reader.get("/v1/inbox?limit=5").hasStatus(200).text().contains(id)) {
      if (System.nanoTime() - begin > PATIENCE_NANOS) {
        throw new IllegalStateException("notice " + id + " is in no inbox");
      }
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  void measure(Vertx vertx, NoticePlan plan, Plain plain, Report report) {
    Load one = new Load(vertx, site.port(), this::single, AT_ONCE);
    Load many = new Load(vertx, site.port(), this::bulk, BULKS_AT_ONCE);
    one.run(plan.window());
    many.run(plan.window());
    plain.settle();
    List<Load.Answers> ones = new ArrayList<>();
    List<Double> bulks = new ArrayList<>();
    List<Double> toPlain = new ArrayList<>();
    List<Double> bulkToPlain = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Load.Answers answers = good(one.run(plan.window()));
      plain.settle();
      double rows = plain.single(plan.window());
      double bulk = good(many.run(plan.window())).perSecond() * IN_BULK;
      plain.settle();
      double bulkRows = plain.bulk(plan.window(), IN_BULK);
      ones.add(answers);
      bulks.add(bulk);
      toPlain.add(answers.perSecond() / rows);
      bulkToPlain.add(bulk / bulkRows);
    }
    report.line("\nNotices to single citizens, accepted by the API, three rounds");
    report.figure(
        "one by one, 32 callers", median(ones, Load.Answers::perSecond), "/s", "aim ≥ 3000");
    report.figure("one by one, p99", median(ones, Load.Answers::slowest), "ms", "aim < 100");
    report.figure("500 at once, 4 callers", Figures.median(bulks), "/s", "aim ≥ 20000");
    report.figure(
        "one by one to pgbench with the same rows", Figures.median(toPlain), "times", "aim ≥ 0.6");
    report.figure(
        "500 at once to pgbench with the same rows",
        Figures.median(bulkToPlain),
        "times",
        "aim ≥ 0.6");
  }

  private static double median(
      List<Load.Answers> answers, java.util.function.ToDoubleFunction<Load.Answers> figure) {
    return Figures.median(answers.stream().mapToDouble(figure).boxed().toList());
  }

  private static Load.Answers good(Load.Answers answers) {
    if (answers.failures() > 0) {
      throw new IllegalStateException(answers.failures() + " notices were refused");
    }
    return answers;
  }

  private Buffer single() {
    return post("/v1/notices", Json.write(notice(anybody())));
  }

  /** As an agency goes through the list of its citizens. */
  private Buffer bulk() {
    List<Map<String, Object>> all = new ArrayList<>();
    int first = listed.getAndAdd(IN_BULK);
    for (int i = 0; i < IN_BULK; i++) {
      all.add(notice(1 + (first + i) % known));
    }
    return post("/v1/notices/bulk", Json.write(Map.of("items", all)));
  }

  private int anybody() {
    return 1 + ThreadLocalRandom.current().nextInt(known);
  }

  private static Map<String, Object> notice(int citizen) {
    return notice("id.batam.layanan1", DataSet.subjectOf(citizen));
  }

  /** One of the usual size, in the name of a mini-app. */
  static Map<String, Object> notice(String appId, String recipient) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("recipient", recipient);
    notice.put("app_id", appId);
    notice.put("category", "complaint_status");
    notice.put("subject", "Pengaduan Anda dijawab");
    notice.put("body", "Petugas sedang menuju lokasi.");
    notice.put("page", "/complaints/42");
    notice.put("reference", UUID.randomUUID().toString());
    return notice;
  }

  private Buffer post(String path, String body) {
    Buffer content = Buffer.buffer(body);
    return Buffer.buffer(
            "POST "
                + path
                + " HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Accept: application/json\r\n"
                + "Authorization: Bearer "
                + token
                + "\r\nIdempotency-Key: "
                + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + content.length()
                + "\r\n\r\n")
        .appendBuffer(content);
  }
}
