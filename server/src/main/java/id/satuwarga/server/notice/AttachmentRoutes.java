package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** The operation by which an OPD hands in a file for a notice. */
final class AttachmentRoutes implements RouteSource {
  private final Attachments attachments;

  @Inject
  AttachmentRoutes(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.query("createAttachment", this::create));
  }

  private Future<Reply> create(Call call) {
    OpdCode opd = OpdCode.parse(call.caller().opdCode());
    String name = call.query("name").orElseThrow();
    return attachments
        .take(opd, name, call.bytes())
        .map(made -> Reply.created("/v1/attachments/" + made.attachmentId(), made));
  }
}
