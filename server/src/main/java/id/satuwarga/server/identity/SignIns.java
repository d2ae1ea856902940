package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.net.URI;
import java.util.Optional;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * First-party sign-in: out to the national identity provider and back, tied to one browser by a
 * cookie, and to one app by the app's own PKCE challenge.
 */
final class SignIns {
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
  private final UpstreamProvider provider;
  private final SignInRepository signIns;
  private final Citizens citizens;
  private final Sessions sessions;
  private final Database database;
  private final SignInSecrets secrets;

  @Inject
  SignIns(
      UpstreamProvider provider,
      SignInRepository signIns,
      Citizens citizens,
      Sessions sessions,
      Database database,
      SignInSecrets secrets) {
    this.provider = provider;
    this.signIns = signIns;
    this.citizens = citizens;
    this.sessions = sessions;
    this.database = database;
    this.secrets = secrets;
  }

  /** Where the browser goes, and what it has to keep for coming back. */
  record Departure(URI provider, String state, String browserSecret) {}

  /** What the provider sent the browser back with. */
  record Return(
      String state,
      String browserSecret,
      Optional<String> code,
      Optional<String> error,
      Optional<String> issuer) {
    @Override
    public String toString() {
      return "Return[***]";
    }
  }

  Future<Departure> begin(SignInRequest request) {
    SignIn signIn = secrets.signIn(request);
    Departure away = new Departure(URI.create("about:blank"), secrets.next(), secrets.next());
    return provider
        .authorization(signIn, away.state())
        .recover(SignIns::unavailable)
        .compose(
            address ->
                signIns
                    .insert(
                        database.reads(),
                        binding(away.state(), away.browserSecret()),
                        signIn,
                        secrets.signInEnds())
                    .map(new Departure(address, away.state(), away.browserSecret())));
  }

  /**
   * Leads the browser back to the app with a one-time code, or with an error it can explain. Only a
   * return that this browser did not begin is refused on the spot: there is no app to lead it to.
   */
  Future<URI> finish(Return back) {
    return signIns
        .take(database.reads(), binding(back.state(), back.browserSecret()), secrets.now())
        .map(found -> found.orElseThrow(() -> IdentityProblems.signInRejected().asException()))
        .compose(signIn -> finish(signIn, back));
  }

  private Future<URI> finish(SignIn signIn, Return back) {
    return provider
        .judgeIssuer(back.issuer())
        .compose(
            judged ->
                back.error().isPresent() || back.code().isEmpty()
                    ? Future.succeededFuture(
                        AppAddress.Outcome.error(errorOf(back.error().orElse(""))))
                    : admit(signIn, back.code().get()).map(AppAddress.Outcome::code))
        .recover(SignIns::explained)
        .map(outcome -> secrets.address(signIn, outcome));
  }

  private Future<String> admit(SignIn signIn, String upstreamCode) {
    String code = secrets.next();
    return provider
        .exchange(upstreamCode, signIn)
        .compose(
            person ->
                database.transaction(
                    tx ->
                        citizens
                            .admit(tx, person, signIn.language())
                            .compose(admitted -> keepCode(tx, code, admitted.id(), signIn))))
        .map(code);
  }

  private Future<Void> keepCode(SqlConnection tx, String code, CitizenId citizen, SignIn signIn) {
    return signIns.insertCode(
        tx,
        Hashes.sha256Hex(code),
        new SignInRepository.Code(
            citizen, signIn.app(), signIn.appChallenge(), secrets.codeEnds()));
  }

  /** The code is spent even when the rest does not fit: its transaction commits either way. */
  Future<Sessions.Grant> redeem(SessionRequest request) {
    return database
        .transaction(
            tx ->
                signIns
                    .takeCode(tx, Hashes.sha256Hex(request.code()))
                    .compose(
                        code ->
                            code.filter(found -> fits(found, request)).isEmpty()
                                ? Future.succeededFuture(Optional.<Sessions.Grant>empty())
                                : sessions
                                    .open(
                                        tx,
                                        code.get().citizen(),
                                        code.get().app(),
                                        request.deviceName())
                                    .map(Optional::of)))
        .map(grant -> grant.orElseThrow(() -> IdentityProblems.signInCodeInvalid().asException()));
  }

  private boolean fits(SignInRepository.Code code, SessionRequest request) {
    return code.expiresAt().isAfter(secrets.now())
        && code.app() == request.clientId()
        && Pkce.fits(request.codeVerifier(), code.appChallenge());
  }

  private static SignInRepository.Binding binding(String state, String browserSecret) {
    return new SignInRepository.Binding(Hashes.sha256Hex(state), Hashes.sha256Hex(browserSecret));
  }

  /** Only words of OAuth 2 that apps know go on to them, whatever the provider says. */
  private static String errorOf(String upstream) {
    return switch (upstream) {
      case "access_denied", "temporarily_unavailable" -> upstream;
      default -> "server_error";
    };
  }

  private static Future<AppAddress.Outcome> explained(Throwable why) {
    if (why instanceof UpstreamFailure failure) {
      LOG.warn("sign-in not finished: {}", failure.getMessage());
      boolean later = failure.kind() == UpstreamFailure.Kind.UNAVAILABLE;
      return Future.succeededFuture(
          AppAddress.Outcome.error(later ? "temporarily_unavailable" : "server_error"));
    }
    if (why instanceof Citizens.NikTaken) {
      LOG.warn("sign-in not finished: the NIK vouched for belongs to another citizen");
      return Future.succeededFuture(AppAddress.Outcome.error("server_error"));
    }
    return Future.failedFuture(why);
  }

  private static <T> Future<T> unavailable(Throwable why) {
    if (why instanceof UpstreamFailure failure) {
      LOG.warn("sign-in not begun: {}", failure.getMessage());
      return Future.failedFuture(IdentityProblems.providerUnavailable().asException());
    }
    return Future.failedFuture(why);
  }
}
