package id.satuwarga.server.sandbox;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** The page where one chooses who to be, and the way back from it. */
final class GalleryRoutes implements RouteSource {
  private static final List<String> PARAMETERS =
      List.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method",
          "ui_locales");
  private final SandboxConfig config;
  private final Cast cast;
  private final Clients clients;
  private final Grants grants;
  private final GalleryPage page;

  @Inject
  GalleryRoutes(SandboxConfig config, Cast cast, Clients clients, Grants grants, GalleryPage page) {
    this.config = config;
    this.cast = cast;
    this.clients = clients;
    this.grants = grants;
    this.page = page;
  }

  @Override
  public List<Route> routes() {
    byte[] style = Cast.resource("provider.css").getBytes(StandardCharsets.UTF_8);
    return List.of(
        Route.query("showPeople", this::show),
        Route.query("choosePerson", this::choose),
        Route.query(
            "getProviderStyle",
            call ->
                Future.succeededFuture(
                    Reply.bytes("text/css; charset=utf-8", style)
                        .withHeader("Cache-Control", "public, max-age=300"))));
  }

  private Future<Reply> show(Call call) {
    Map<String, List<String>> parameters = new HashMap<>();
    PARAMETERS.forEach(
        name -> call.query(name).ifPresent(value -> parameters.put(name, List.of(value))));
    AuthenticationRequest request = judged(parameters);
    Language language = languageOf(request, call);
    return Future.succeededFuture(
        Reply.html(page.of(request, language))
            .withHeader("Content-Security-Policy", policy(request.getRedirectionURI()))
            .withHeader("Content-Language", language.tag()));
  }

  private static Language languageOf(AuthenticationRequest request, Call call) {
    return request.getUILocales() == null || request.getUILocales().isEmpty()
        ? call.language()
        : Language.ofTag(request.getUILocales().get(0).toString());
  }

  /**
   * Browsers hold the whole chain of redirects after a form against {@code form-action}: the
   * client's address belongs to it, and the scheme by which our Android app is opened at its end.
   */
  private static String policy(URI redirect) {
    return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " form-action 'self' "
        + redirect.getScheme()
        + "://"
        + redirect.getRawAuthority()
        + " id.satuwarga.app:";
  }

  private Future<Reply> choose(Call call) {
    AuthenticationRequest request = judged(query(call.form("request").orElse("")));
    String slug = call.form("person").orElse("");
    URI back = slug.equals("cancel") ? refused(request) : granted(request, slug);
    return Future.succeededFuture(
        Reply.seeOther(back.toString()).withHeader("Referrer-Policy", "no-referrer"));
  }

  private URI granted(AuthenticationRequest request, String slug) {
    Person person =
        cast.find(slug).orElseThrow(() -> SandboxProblems.personUnknown().asException());
    String code =
        grants.issue(
            new Grants.Grant(
                person,
                request.getClientID().getValue(),
                request.getRedirectionURI().toString(),
                request.getCodeChallenge().getValue(),
                request.getNonce().getValue(),
                request.getScope().toString(),
                grants.end()));
    return new AuthenticationSuccessResponse(
            request.getRedirectionURI(),
            new AuthorizationCode(code),
            null,
            null,
            request.getState(),
            null,
            new Issuer(config.publicUrl()),
            null)
        .toURI();
  }

  private URI refused(AuthenticationRequest request) {
    return new AuthenticationErrorResponse(
            request.getRedirectionURI(),
            OAuth2Error.ACCESS_DENIED,
            request.getState(),
            new Issuer(config.publicUrl()),
            null)
        .toURI();
  }

  private static Map<String, List<String>> query(String text) {
    return com.nimbusds.oauth2.sdk.util.URLUtils.parseParameters(text);
  }

  /**
   * The request, when its client and address are known to the letter. Judged anew when it comes
   * back with the form: the page only carries it.
   */
  private AuthenticationRequest judged(Map<String, List<String>> parameters) {
    try {
      AuthenticationRequest request = AuthenticationRequest.parse(parameters);
      boolean whole =
          request.getRedirectionURI() != null
              && request.getState() != null
              && request.getNonce() != null
              && request.getCodeChallenge() != null
              && request.getCodeChallengeMethod() != null
              && request.getCodeChallengeMethod().getValue().equals("S256")
              && request.getResponseType().impliesCodeFlow();
      if (whole
          && clients
              .find(request.getClientID().getValue(), request.getRedirectionURI().toString())
              .isPresent()) {
        return request;
      }
    } catch (ParseException unreadable) {
      throw SandboxProblems.clientUnknown().asException();
    }
    throw SandboxProblems.clientUnknown().asException();
  }
}
