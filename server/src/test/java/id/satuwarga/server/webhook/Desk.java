package id.satuwarga.server.webhook;

import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Endpoints of one OPD, as its back end handles them. */
final class Desk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String PATH = "/v1/opds/" + Post.OPD + "/webhooks";
  private final TestServer server;

  Desk(TestServer server) {
    this.server = server;
  }

  /** An endpoint that is registered, with the secret that was shown once. */
  record Registered(String id, String secret) {}

  Registered register(String url) {
    TestReply made = server.asOpd(Post.OPD).post(PATH, Map.of("url", url)).hasStatus(201);
    return new Registered(made.json("/webhook_id"), made.json("/secret"));
  }

  TestReply post(Registered endpoint, String step) {
    return server.asOpd(Post.OPD).post(PATH + "/" + endpoint.id() + "/" + step);
  }

  TestReply post(Registered endpoint, String step, Object body) {
    return server.asOpd(Post.OPD).post(PATH + "/" + endpoint.id() + "/" + step, body);
  }

  void delete(Registered endpoint) {
    server.asOpd(Post.OPD).delete(PATH + "/" + endpoint.id()).hasStatus(204);
  }

  /** Sent under this reference and delivered; the citizen opens it. */
  String open(Post post, String person, String reference) {
    Map<String, Object> draft = post.draftTo(person);
    draft.put("reference", reference);
    String notice = post.send(draft).hasStatus(202).json("/notice_id");
    post.awaitState(notice, "delivered");
    server.as(person).put("/v1/inbox/" + notice + "/read").hasStatus(204);
    return notice;
  }

  List<String> messages(Registered endpoint, String member) {
    return server
        .asOpd(Post.OPD)
        .get(PATH + "/" + endpoint.id() + "/messages?limit=100")
        .hasStatus(200)
        .each("/items", member);
  }

  static void soon(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it never happened");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }
}
