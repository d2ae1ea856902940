package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Sessions: begun with a one-time code, renewed, listed, ended. */
final class SessionRoutes implements RouteSource {
  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionTokens tokens;
  private final Clock clock;
  private final IdentityConfig config;
  private final HostCookie refresh;

  @Inject
  SessionRoutes(
      SignIns signIns,
      Sessions sessions,
      SessionTokens tokens,
      Clock clock,
      IdentityConfig config) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
    this.config = config;
    this.refresh = refreshCookie(config);
  }

  /** Carries the browser's refresh token. */
  static HostCookie refreshCookie(IdentityConfig config) {
    return HostCookie.of(config, "satuwarga_refresh", "/v1/session");
  }

  private record RefreshRequest(Optional<String> refreshToken) {
    @Override
    public String toString() {
      return "RefreshRequest[***]";
    }
  }

  private record SessionList(List<SessionView> items) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("createSession", this::create),
        Route.query("refreshSession", this::refresh),
        Route.query("endSession", this::end),
        Route.query("endAllSessions", this::endAll),
        Route.query("listSessions", this::list));
  }

  private Future<Reply> create(Call call) {
    if (call.header("Origin").filter(origin -> !config.origin().equals(origin)).isPresent()) {
      throw WebProblems.notAllowed().asException();
    }
    return signIns
        .redeem(call.body(SessionRequest.class))
        .compose(
            grant ->
                tokens
                    .of(grant, call.language())
                    .map(view -> withCookie(Reply.ok(view).withStatus(201), grant)));
  }

  private Future<Reply> refresh(Call call) {
    Optional<String> cookie = refresh.read(call);
    Optional<String> body =
        call.bytes().length() == 0
            ? Optional.empty()
            : call.body(RefreshRequest.class).refreshToken();
    if (body.isEmpty() && cookie.isPresent()) {
      requireOwnPage(call);
    }
    String token =
        body.or(() -> cookie).orElseThrow(() -> IdentityProblems.sessionEnded().asException());
    return sessions
        .refresh(token)
        .compose(
            grant ->
                tokens.of(grant, call.language()).map(view -> withCookie(Reply.ok(view), grant)));
  }

  /** The browser adds the cookie to whatever request; only our own pages may profit from that. */
  private void requireOwnPage(Call call) {
    if (call.header("Origin").filter(config.origin()::equals).isEmpty()) {
      throw WebProblems.notAllowed().asException();
    }
  }

  private Reply withCookie(Reply reply, Sessions.Grant grant) {
    if (grant.session().app() != App.WEB) {
      return reply;
    }
    Duration life = Duration.between(clock.instant(), grant.session().expiresAt());
    return reply.withCookie(refresh.strict(grant.refreshToken().text(), life));
  }

  private Future<Reply> end(Call call) {
    return sessions
        .end(citizen(call), Optional.of(UUID.fromString(call.caller().sessionId())))
        .map(ended -> Reply.noContent().withCookie(refresh.gone()));
  }

  private Future<Reply> endAll(Call call) {
    return sessions
        .end(citizen(call), Optional.empty())
        .map(ended -> Reply.noContent().withCookie(refresh.gone()));
  }

  private Future<Reply> list(Call call) {
    Optional<UUID> current = Optional.of(UUID.fromString(call.caller().sessionId()));
    return sessions
        .list(citizen(call))
        .map(
            list ->
                Reply.ok(
                    new SessionList(
                        list.stream().map(one -> SessionView.of(one, current)).toList())));
  }

  private static CitizenId citizen(Call call) {
    return CitizenId.parse(call.caller().citizenId());
  }
}
