package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No OPD can flood one inbox. */
class NoticeLimitTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(
          config ->
              new id.satuwarga.server.app.ServerConfig(
                  config.mode(),
                  config.ports(),
                  config
                      .web()
                      .withLimits(id.satuwarga.server.platform.web.WebConfig.Limits.usual()),
                  config.database(),
                  config.tileUrl(),
                  config.identity(),
                  config.gateway(),
                  config.push(),
                  config.sandbox()));

  private static final Post post = new Post(server);

  @BeforeAll
  static void open() {
    post.open();
  }

  @Test
  void fiftyADayReachOneCitizenAndTheNextComesTomorrow() {
    for (int n = 0; n < NoticeLimit.usual().aDay(); n++) {
      post.send(draft("siti", n)).hasStatus(202);
    }

    Map<String, Object> more = draft("siti", 50);
    post.send(more).hasStatus(429).isProblem("too-many-notices");
    post.send(draft("siti", 0)).hasStatus(202);
    post.send(draft("bagus", 51)).hasStatus(202);
    server.clock().advance(Duration.ofHours(25));
    post.send(more).hasStatus(202);
  }

  @Test
  void manySentAtOnceFindNoMoreRoom() {
    ExecutorService senders = Executors.newFixedThreadPool(6);
    List<CompletableFuture<TestReply>> replies =
        IntStream.range(0, 6)
            .mapToObj(sender -> CompletableFuture.supplyAsync(() -> forty(sender), senders))
            .toList();

    long accepted =
        replies.stream()
            .map(reply -> reply.join().hasStatus(200))
            .flatMap(reply -> StreamSupport.stream(reply.json().at("/items").spliterator(), false))
            .filter(item -> item.has("notice"))
            .count();
    senders.shutdown();
    assertThat(accepted).isEqualTo(NoticeLimit.usual().aDay());
  }

  private static TestReply forty(int sender) {
    List<Map<String, Object>> drafts =
        IntStream.range(0, 40).mapToObj(n -> draft("yohana", 1_000 * (sender + 1) + n)).toList();
    return server.asOpd(Post.OPD).post("/v1/notices/bulk", Map.of("items", drafts));
  }

  private static Map<String, Object> draft(String person, int number) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("reference", "banyak-" + number);
    return draft;
  }
}
