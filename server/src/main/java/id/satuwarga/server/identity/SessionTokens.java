package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import java.util.Optional;
import javax.inject.Inject;

/** Puts into an app's hands what a session gives it. */
final class SessionTokens {
  private final TokenSigner signer;
  private final Profiles profiles;
  private final IdentityConfig config;

  @Inject
  SessionTokens(TokenSigner signer, Profiles profiles, IdentityConfig config) {
    this.signer = signer;
    this.profiles = profiles;
    this.config = config;
  }

  /** The browser's refresh token is not in here: it travels in its cookie. */
  record View(
      String accessToken, String tokenType, long expiresIn, Optional<String> refreshToken, Me me) {
    @Override
    public String toString() {
      return "View[***]";
    }
  }

  Future<View> of(Sessions.Grant grant, Language language) {
    Optional<String> refresh =
        grant.session().app() != App.WEB
            ? Optional.of(grant.refreshToken().text())
            : Optional.empty();
    return profiles
        .me(grant.session().citizen(), language)
        .map(
            me ->
                new View(
                    accessToken(grant.session()),
                    "Bearer",
                    config.lifetimes().accessToken().toSeconds(),
                    refresh,
                    me));
  }

  String accessToken(Session session) {
    return signer.sign(
        AccessToken.TYPE,
        new AccessToken(session.citizen(), config.issuer(), session.app().tag(), session.id()),
        config.lifetimes().accessToken());
  }
}
