package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** Operations on what is on its way to an endpoint. */
final class MessageRoutes implements RouteSource {
  private final Messages messages;

  @Inject
  MessageRoutes(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("testWebhook", this::test),
        Route.query("listWebhookMessages", this::list),
        Route.command("replayWebhook", this::replay));
  }

  private Future<Reply> test(Call call, SqlConnection tx) {
    return messages
        .test(tx, call.caller(), WebhookRoutes.opd(call), WebhookRoutes.id(call))
        .map(message -> Reply.accepted(MessageView.of(message)));
  }

  private Future<Reply> list(Call call) {
    MessageQuery query =
        new MessageQuery(
            call.query("state").map(MessageState::ofWord), call.cursor(), call.limit());
    return messages
        .list(call.caller(), WebhookRoutes.opd(call), WebhookRoutes.id(call), query)
        .map(page -> Reply.ok(page.map(MessageView::of)));
  }

  private record Replayed(int replayed) {}

  private Future<Reply> replay(Call call, SqlConnection tx) {
    ReplayRequest request = call.body(ReplayRequest.class);
    return messages
        .replay(tx, call.caller(), WebhookRoutes.opd(call), WebhookRoutes.id(call), request)
        .map(again -> Reply.accepted(new Replayed(again)));
  }
}
