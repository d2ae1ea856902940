package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** The way out to the provider and back. */
final class SignInRoutes implements RouteSource {
  private static final String PATH = "/v1/sign-in";
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private final SignIns signIns;
  private final IdentityConfig config;
  private final Duration life;

  @Inject
  SignInRoutes(SignIns signIns, IdentityConfig config) {
    this.signIns = signIns;
    this.config = config;
    this.life = config.lifetimes().signIn();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("startSignIn", this::start), Route.query("finishSignIn", this::finish));
  }

  private Future<Reply> start(Call call) {
    SignInRequest request =
        new SignInRequest(
            App.ofTag(call.query("client_id").orElseThrow()),
            call.query("code_challenge").orElseThrow(),
            call.query("state").orElseThrow(),
            call.query("ui_locales").map(Language::ofTag).orElse(call.language()));
    if (!AppAddress.isServed(config, request.app())) {
      throw IdentityProblems.appNotServed().asException();
    }
    return signIns
        .begin(request)
        .map(
            away ->
                Reply.seeOther(away.provider().toString())
                    .withCookie(cookieFor(away.state()).lax(away.browserSecret(), life)));
  }

  private Future<Reply> finish(Call call) {
    String state = call.query("state").filter(text -> STATE.matcher(text).matches()).orElse("");
    if (state.isEmpty()) {
      throw IdentityProblems.signInRejected().asException();
    }
    SignIns.Return back =
        new SignIns.Return(
            state,
            cookieFor(state).read(call).orElse(""),
            call.query("code"),
            call.query("error"),
            call.query("iss"));
    return signIns
        .finish(back)
        .map(
            address ->
                Reply.seeOther(address.toString())
                    .withHeader("Referrer-Policy", "no-referrer")
                    .withCookie(cookieFor(state).gone()));
  }

  /** One for each sign-in, so that two tabs do not take each other's. */
  private HostCookie cookieFor(String state) {
    return HostCookie.of(config, "satuwarga_sign_in_" + state.substring(0, 8), PATH);
  }
}
