package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a token of this mini-app, and no call that is not the token's visit. */
final class Door {
  private static final String BEARER = "bearer ";

  private final VisitTokens tokens;
  private final Manifest manifest;
  private final Problems problems;

  Door(VisitTokens tokens, Manifest manifest, Problems problems) {
    this.tokens = tokens;
    this.manifest = manifest;
    this.problems = problems;
  }

  /** The visitor, or nobody. */
  VisitToken visitor(EndpointRequest request) throws Shut {
    VisitToken token = verified(request, tokens::verify);
    judgeApp(token.appId());
    return token;
  }

  /** The members of the token with which another OPD's reading comes, or nobody. */
  Map<String, String> reader(EndpointRequest request) throws Shut {
    Map<String, String> token = verified(request, tokens::verifyData);
    judgeApp(token.get("app_id"));
    return token;
  }

  private <T> T verified(EndpointRequest request, Function<String, T> verify) throws Shut {
    Optional<String> header = request.header("Authorization");
    if (!header.isPresent() || !header.get().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw new Shut(problems.unauthorised());
    }
    try {
      return verify.apply(header.get().substring(BEARER.length()).trim());
    } catch (NotVerifiedException e) {
      throw new Shut(problems.unauthorised());
    } catch (UncheckedIOException e) {
      throw new Shut(problems.keysUnavailable());
    }
  }

  private void judgeApp(@Nullable String appId) throws Shut {
    if (!manifest.appId().equals(appId)) {
      throw new Shut(problems.unauthorised());
    }
  }

  /** The call, if it is of the token's visit. */
  GatewayCall call(EndpointRequest request, VisitToken token) throws Shut {
    GatewayCall call = GatewayCall.read(body(request), manifest);
    Visit visit = call.visit();
    if (!visit.id().equals(token.visitId()) || !visit.region().equals(token.region())) {
      throw new Shut(problems.unauthorised());
    }
    return call;
  }

  /** The JSON that was sent; asked for when it is known who sends it. */
  byte[] body(EndpointRequest request) throws Shut {
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.startsWith("application/json;")) {
      throw new Shut(problems.notJson());
    }
    try {
      byte[] body = request.body();
      if (body.length > EndpointRequest.LARGEST_BODY) {
        throw new Shut(problems.tooLarge());
      }
      return body;
    } catch (IOException e) {
      throw new Shut(problems.incomplete());
    }
  }

  /** Carries the answer to whoever is not let in. */
  static final class Shut extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EndpointAnswer answer;

    Shut(EndpointAnswer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }

    EndpointAnswer answer() {
      return answer;
    }
  }
}
