package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.inject.Inject;

/** What an app says of the notices that reached it. */
final class ReceiptRoutes implements RouteSource {
  private final Receipts receipts;

  @Inject
  ReceiptRoutes(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.command("reportReceipts", this::report));
  }

  private record Receipt(NoticeId noticeId, String state) {
    boolean says(Receipts.Step step) {
      return state.equals(step.name().toLowerCase(Locale.ROOT));
    }
  }

  private record ReceiptList(List<Receipt> items) {
    List<NoticeId> of(Receipts.Step step) {
      return items.stream().filter(item -> item.says(step)).map(Receipt::noticeId).toList();
    }
  }

  private Future<Reply> report(Call call, SqlConnection tx) {
    ReceiptList said = call.body(ReceiptList.class);
    return note(call, tx, said, Receipts.Step.DELIVERED)
        .compose(done -> note(call, tx, said, Receipts.Step.OPENED))
        .map(done -> Reply.noContent());
  }

  private Future<Void> note(Call call, SqlConnection tx, ReceiptList said, Receipts.Step step) {
    List<NoticeId> notices = said.of(step);
    return notices.isEmpty()
        ? Future.succeededFuture()
        : receipts.record(
            tx,
            CitizenId.parse(call.caller().citizenId()),
            UUID.fromString(call.caller().sessionId()),
            step,
            notices);
  }
}
