package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** Operations of those who make, review and switch mini-apps. */
final class MiniAppRoutes implements RouteSource {
  private final Registration registration;
  private final Review review;
  private final KillSwitch killSwitch;
  private final Operators operators;
  private final Workbench workbench;

  @Inject
  MiniAppRoutes(
      Registration registration,
      Review review,
      KillSwitch killSwitch,
      Operators operators,
      Workbench workbench) {
    this.registration = registration;
    this.review = review;
    this.killSwitch = killSwitch;
    this.operators = operators;
    this.workbench = workbench;
  }

  /** Why somebody rejects, suspends or retires. */
  record Reason(String reason) {}

  /** Who is to operate, and where it answers. */
  record OperatorEdit(OpdCode opd, String endpoint) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("listMiniApps", this::list),
        Route.query("getMiniApp", this::get),
        Route.command("registerMiniApp", this::register),
        Route.command("addRelease", this::addRelease),
        Route.command("submitRelease", this::submit),
        Route.command("approveRelease", this::approve),
        Route.command("rejectRelease", this::reject),
        Route.command("publishRelease", this::publish),
        Route.command("suspendMiniApp", this::suspend),
        Route.command("resumeMiniApp", this::resume),
        Route.command("retireMiniApp", this::retire),
        Route.command("putOperator", this::putOperator),
        Route.command("removeOperator", this::removeOperator));
  }

  private Future<Reply> list(Call call) {
    return workbench
        .list(
            call.caller(),
            call.query("release_state").map(ReleaseState::valueOf),
            new Workbench.Slice(
                call.cursor().map(cursor -> cursor.text(0)).orElse(""), call.limit()),
            call.language())
        .map(Reply::ok);
  }

  private Future<Reply> get(Call call) {
    return workbench
        .show(
            call.caller(),
            appId(call),
            call.query("version").map(Integer::valueOf),
            call.language())
        .map(Reply::ok);
  }

  private Future<Reply> register(Call call, SqlConnection tx) {
    return registration
        .register(tx, call.caller(), call.body(Object.class))
        .compose(app -> workbench.view(tx, app, call.language()))
        .map(view -> Reply.created("/v1/mini-apps/" + view.appId(), view));
  }

  private Future<Reply> addRelease(Call call, SqlConnection tx) {
    return registration
        .addRelease(tx, call.caller(), appId(call), call.body(Object.class))
        .compose(app -> workbench.view(tx, app, call.language()))
        .map(view -> Reply.created("/v1/mini-apps/" + view.appId(), view));
  }

  private Future<Reply> submit(Call call, SqlConnection tx) {
    return shown(call, tx, review.submit(tx, call.caller(), appId(call), version(call)));
  }

  private Future<Reply> approve(Call call, SqlConnection tx) {
    return shown(call, tx, review.approve(tx, call.caller(), appId(call), version(call)));
  }

  private Future<Reply> reject(Call call, SqlConnection tx) {
    String reason = call.body(Reason.class).reason();
    return shown(call, tx, review.reject(tx, call.caller(), appId(call), version(call), reason));
  }

  private Future<Reply> publish(Call call, SqlConnection tx) {
    return shown(call, tx, review.publish(tx, call.caller(), appId(call), version(call)));
  }

  private Future<Reply> suspend(Call call, SqlConnection tx) {
    String reason = call.body(Reason.class).reason();
    return shown(call, tx, killSwitch.suspend(tx, call.caller(), appId(call), reason));
  }

  private Future<Reply> resume(Call call, SqlConnection tx) {
    return shown(call, tx, killSwitch.resume(tx, call.caller(), appId(call)));
  }

  private Future<Reply> retire(Call call, SqlConnection tx) {
    String reason = call.body(Reason.class).reason();
    return shown(call, tx, killSwitch.retire(tx, call.caller(), appId(call), reason));
  }

  private Future<Reply> putOperator(Call call, SqlConnection tx) {
    OperatorEdit edit = call.body(OperatorEdit.class);
    Operator operator = new Operator(region(call), edit.opd(), edit.endpoint());
    return shown(call, tx, operators.put(tx, call.caller(), appId(call), operator));
  }

  private Future<Reply> removeOperator(Call call, SqlConnection tx) {
    return shown(call, tx, operators.remove(tx, call.caller(), appId(call), region(call)));
  }

  private Future<Reply> shown(Call call, SqlConnection tx, Future<MiniApp> change) {
    return change.compose(app -> workbench.view(tx, app, call.language())).map(Reply::ok);
  }

  private static AppId appId(Call call) {
    return AppId.parse(call.path("appId"));
  }

  private static int version(Call call) {
    return Integer.parseInt(call.path("versionCode"));
  }

  private static RegionCode region(Call call) {
    return RegionCode.parse(call.path("regionCode"));
  }
}
