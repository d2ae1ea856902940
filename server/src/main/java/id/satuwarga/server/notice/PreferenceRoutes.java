package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import javax.inject.Inject;

/** What the caller wants to be told of. */
final class PreferenceRoutes implements RouteSource {
  private final PreferenceDesk desk;
  private final PreferenceShelf shelf;
  private final Clock clock;

  @Inject
  PreferenceRoutes(PreferenceDesk desk, PreferenceShelf shelf, Clock clock) {
    this.desk = desk;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getNoticePreferences", this::get),
        Route.query("updateNoticePreferences", this::update));
  }

  private Future<Reply> get(Call call) {
    return shelf.show(citizen(call), call.language(), clock.instant()).map(Reply::ok);
  }

  private Future<Reply> update(Call call) {
    return desk.change(citizen(call), call.body(PreferenceEdit.class))
        .compose(changed -> get(call));
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }
}
