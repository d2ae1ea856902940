package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The operations on templates of notices to territories. */
final class TemplateRoutes implements RouteSource {
  private final Templates templates;
  private final TemplateShelf shelf;

  @Inject
  TemplateRoutes(Templates templates, TemplateShelf shelf) {
    this.templates = templates;
    this.shelf = shelf;
  }

  /** Which version was read. */
  record Seen(int version) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("createTemplate", this::create),
        Route.query("listTemplates", this::list),
        Route.query("getTemplate", this::get),
        Route.command("editTemplate", this::edit),
        Route.command("retireTemplate", this::retire),
        Route.query("fillTemplate", this::fill));
  }

  private Future<Reply> create(Call call, SqlConnection tx) {
    return templates
        .create(
            tx, call.caller(), call.body(Templates.Home.class), call.body(Template.Content.class))
        .compose(template -> shelf.show(tx, template, viewer(call)))
        .map(view -> Reply.created("/v1/templates/" + view.templateId(), view));
  }

  private Future<Reply> list(Call call) {
    TemplateShelf.Query query =
        new TemplateShelf.Query(call.query("opd").map(OpdCode::parse), call.cursor(), call.limit());
    return shelf.list(viewer(call), query).map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return shelf
        .show(viewer(call), id(call), call.query("version").map(Integer::valueOf))
        .map(Reply::ok);
  }

  private Future<Reply> edit(Call call, SqlConnection tx) {
    return templates
        .edit(
            tx,
            call.caller(),
            id(call),
            call.body(Seen.class).version(),
            call.body(Template.Content.class))
        .compose(template -> shelf.show(tx, template, viewer(call)))
        .map(Reply::ok);
  }

  private Future<Reply> retire(Call call, SqlConnection tx) {
    return templates.retire(tx, call.caller(), id(call)).map(Reply.noContent());
  }

  private Future<Reply> fill(Call call) {
    return shelf
        .fill(viewer(call), id(call), call.body(TemplateShelf.Filling.class))
        .map(Reply::ok);
  }

  private static CampaignViews.Viewer viewer(Call call) {
    return new CampaignViews.Viewer(call.caller(), call.language());
  }

  private static TemplateId id(Call call) {
    return TemplateId.parse(call.path("templateId"));
  }
}
