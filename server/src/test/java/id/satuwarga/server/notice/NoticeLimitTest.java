package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What senders of notices are told about their limits, and that it is so. */
class NoticeLimitTest {
  @RegisterExtension static final TestServer server = new TestServer(Configs::withLimits);
  private static final int A_MINUTE = 60;
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  /** Ten seconds into a minute in which nobody has sent anything. */
  @BeforeEach
  void stop() {
    Instant next = server.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    server.clock().stop();
    server.clock().set(next.plus(Duration.ofSeconds(A_MINUTE + 10)));
  }

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void singleNoticesCountDownForTheirSenderOnly() {
    Map<String, Object> draft = post.draftTo("maria");
    for (int left = 2_999; left > 2_996; left--) {
      draft.put("reference", UUID.randomUUID().toString());
      post.send(draft)
          .hasStatus(202)
          .hasHeader("RateLimit-Policy", "\"sendNotice\";q=3000;w=60")
          .hasHeader("RateLimit", "\"sendNotice\";r=" + left + ";t=50");
    }

    server.clock().advance(Duration.ofSeconds(20));
    send(Post.OPD, "/v1/notices", Map.of())
        .hasStatus(400)
        .hasHeader("RateLimit", "\"sendNotice\";r=2996;t=30");
    send("dinkes-batam", "/v1/notices", Map.of())
        .hasStatus(400)
        .hasHeader("RateLimit", "\"sendNotice\";r=2999;t=30");
    server.clock().advance(Duration.ofSeconds(30));
    send(Post.OPD, "/v1/notices", Map.of()).hasHeader("RateLimit", "\"sendNotice\";r=2999;t=60");
  }

  @Test
  void bulksAreRefusedAtNothingLeftUntilTheWindowIsNew() {
    Map<String, Object> one = post.draftTo("siti");
    isHeld(
        "sendNotices",
        () -> {
          one.put("reference", UUID.randomUUID().toString());
          return send(Post.OPD, "/v1/notices/bulk", Map.of("items", List.of(one)));
        });

    send("dinkes-batam", "/v1/notices/bulk", Map.of())
        .hasHeader("RateLimit", "\"sendNotices\";r=59;t=60");
  }

  @Test
  void noticesToTerritoriesAreRefusedAtNothingLeftUntilTheWindowIsNew() {
    TestClient author = server.as("lestari");
    isHeld("createCampaign", () -> author.post("/v1/campaigns", Map.of()));
  }

  /** Sixty a minute, said with each answer, and no more than that. */
  private static void isHeld(String operation, Supplier<TestReply> request) {
    for (int left = A_MINUTE - 1; left >= 0; left--) {
      request
          .get()
          .hasHeader("RateLimit-Policy", "\"" + operation + "\";q=60;w=60")
          .hasHeader("RateLimit", "\"" + operation + "\";r=" + left + ";t=50");
    }
    TestReply refused = request.get().hasStatus(429).isProblem("too-many-requests");
    assertThat(refused.header("Retry-After")).contains("50");
    server.clock().advance(Duration.ofSeconds(50));
    request.get().hasHeader("RateLimit", "\"" + operation + "\";r=59;t=60");
  }

  private static TestReply send(String opd, String path, Map<String, Object> body) {
    return server.asOpd(opd).with("Idempotency-Key", UUID.randomUUID().toString()).post(path, body);
  }
}
