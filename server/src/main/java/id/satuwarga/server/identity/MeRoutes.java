package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** What citizens see and decide about themselves. */
final class MeRoutes implements RouteSource {
  private final Profiles profiles;
  private final ProfileEdits edits;
  private final Accounts accounts;
  private final Clock clock;
  private final HostCookie refresh;

  @Inject
  MeRoutes(
      Profiles profiles,
      ProfileEdits edits,
      Accounts accounts,
      Clock clock,
      IdentityConfig config) {
    this.profiles = profiles;
    this.edits = edits;
    this.accounts = accounts;
    this.clock = clock;
    this.refresh = SessionRoutes.refreshCookie(config);
  }

  private record Erasure(String confirmation) {}

  private record Export(Instant madeAt, Me me, Map<String, Object> sections) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getMe", this::get),
        Route.query("updateMe", this::update),
        Route.query("listMyOpds", this::opds),
        Route.query("exportMe", this::export),
        Route.query("eraseMe", this::erase));
  }

  private Future<Reply> get(Call call) {
    return profiles.me(citizen(call), call.language()).map(Reply::ok);
  }

  private Future<Reply> opds(Call call) {
    return profiles
        .knownTo(citizen(call), call.language())
        .map(items -> Reply.ok(new Page<>(items, Optional.empty())));
  }

  private Future<Reply> update(Call call) {
    return edits
        .change(citizen(call), call.body(MeEdit.class))
        .compose(changed -> profiles.me(citizen(call), call.language()))
        .map(Reply::ok);
  }

  private Future<Reply> export(Call call) {
    return profiles
        .me(citizen(call), call.language())
        .compose(
            me ->
                accounts
                    .export(citizen(call))
                    .map(sections -> new Export(clock.instant(), me, sections)))
        .map(
            export ->
                Reply.ok(export)
                    .withHeader(
                        "Content-Disposition", "attachment; filename=\"satuwarga-data.json\""));
  }

  private Future<Reply> erase(Call call) {
    if (!call.body(Erasure.class).confirmation().equals(IdentityProblems.ERASURE_WORDS)) {
      throw IdentityProblems.erasureUnconfirmed().asException();
    }
    return accounts
        .erase(citizen(call))
        .map(erased -> Reply.noContent().withCookie(refresh.gone()));
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }
}
