package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looks into the stand-in for FCM and tells it how to misbehave. */
final class FcmRoutes implements RouteSource {
  private static final int FINGERPRINT = 16;
  private final FcmScript script;

  @Inject
  FcmRoutes(FcmScript script) {
    this.script = script;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.query("getFcm", this::look), Route.query("scriptFcm", this::script));
  }

  private record Script(
      List<FcmTrouble> troubles,
      @Nullable List<FcmTrouble> topicTroubles,
      @Nullable Integer retryAfter) {}

  private record Taken(String fingerprint, Map<String, String> data) {
    static Taken of(FcmPost post) {
      String hash = Hashes.sha256Hex(post.token());
      return new Taken(hash.substring(0, FINGERPRINT), post.data());
    }
  }

  private record Desk(Map<String, Integer> counters, List<Taken> messages) {}

  private Future<Reply> look(Call call) {
    List<Taken> taken = script.takenAfter(0).stream().map(one -> Taken.of(one.post())).toList();
    return Future.succeededFuture(Reply.ok(new Desk(script.counters(), taken)));
  }

  private Future<Reply> script(Call call) {
    Script wanted = call.body(Script.class);
    script.then(wanted.troubles());
    List<FcmTrouble> onTopics = wanted.topicTroubles();
    script.thenOnTopics(onTopics == null ? List.of() : onTopics);
    Integer seconds = wanted.retryAfter();
    script.retryAfter(seconds == null ? 0 : seconds);
    return Future.succeededFuture(Reply.noContent());
  }
}
