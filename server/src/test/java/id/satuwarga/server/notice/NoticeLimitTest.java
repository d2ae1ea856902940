package id.satuwarga.server.notice;

import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.Map;
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
                  config.sandbox()));

  @Test
  void fiftyADayReachOneCitizenAndTheNextComesTomorrow() {
    Post post = new Post(server);
    post.open();
    for (int n = 0; n < NoticeLimit.usual().aDay(); n++) {
      post.send(draft(post, "siti", n)).hasStatus(202);
    }

    Map<String, Object> more = draft(post, "siti", 50);
    post.send(more).hasStatus(429).isProblem("too-many-notices");
    post.send(draft(post, "siti", 0)).hasStatus(202);
    post.send(draft(post, "bagus", 51)).hasStatus(202);
    server.clock().advance(Duration.ofHours(25));
    post.send(more).hasStatus(202);
  }

  private static Map<String, Object> draft(Post post, String person, int number) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("reference", "banyak-" + number);
    return draft;
  }
}
