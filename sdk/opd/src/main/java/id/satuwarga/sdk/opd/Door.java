package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.GatewayCall;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Visit;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

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
    Optional<String> header = request.header("Authorization");
    if (!header.isPresent() || !header.get().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw new Shut(problems.unauthorised());
    }
    try {
      VisitToken token = tokens.verify(header.get().substring(BEARER.length()).trim());
      if (!token.appId().equals(manifest.appId())) {
        throw new Shut(problems.unauthorised());
      }
      return token;
    } catch (InvalidTokenException e) {
      throw new Shut(problems.unauthorised());
    } catch (KeysUnavailableException e) {
      throw new Shut(problems.keysUnavailable());
    }
  }

  /** The call, if it is of the token's visit. */
  GatewayCall call(EndpointRequest request, VisitToken token) throws Shut {
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.startsWith("application/json;")) {
      throw new Shut(problems.notJson());
    }
    byte[] body = body(request);
    if (body.length > EndpointRequest.LARGEST_BODY) {
      throw new Shut(problems.tooLarge());
    }
    GatewayCall call = GatewayCall.read(body, manifest);
    Visit visit = call.visit();
    if (!visit.id().equals(token.visitId()) || !visit.region().equals(token.region())) {
      throw new Shut(problems.unauthorised());
    }
    return call;
  }

  private byte[] body(EndpointRequest request) throws Shut {
    try {
      return request.body();
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
