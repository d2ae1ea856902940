package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.miniapp.internal.InvalidCallException;
import id.satuwarga.sdk.opd.internal.Digest;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import id.satuwarga.sdk.opd.internal.ImageType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** What each of the addresses does. */
final class Routes {
  static final String OPEN = "/open";
  static final String ACT = "/act";
  static final String DATA = "/data";
  static final String HEALTH = "/health";
  static final String IMAGES = "/images/";

  private static final Logger LOG = Logger.getLogger(MiniAppEndpoint.class.getName());
  private static final Pattern IMAGE_REF = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}");

  private final MiniApp app;
  private final Door door;
  private final ActionLog actions;
  private final ImageSource images;
  private final Problems problems;
  private final Clock clock;
  private final DataRoute data;

  Routes(
      MiniApp app,
      Door door,
      ActionLog actions,
      ImageSource images,
      Problems problems,
      Clock clock) {
    this.app = app;
    this.door = door;
    this.actions = actions;
    this.images = images;
    this.problems = problems;
    this.clock = clock;
    this.data = new DataRoute(app, door, problems, clock);
  }

  /** Throws what the mini-app throws. */
  EndpointAnswer answer(EndpointRequest request) throws Exception {
    String path = request.path();
    try {
      judgeAddress(request);
      if (isPost(path)) {
        return path.equals(DATA) ? data.answer(request) : call(request);
      }
      return path.equals(HEALTH) ? health() : image(request);
    } catch (Door.Shut shut) {
      return shut.answer();
    } catch (InvalidCallException e) {
      return problems.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** What needs no body to be said. */
  Optional<EndpointAnswer> refusal(EndpointRequest request) {
    try {
      judgeAddress(request);
      if (request.path().equals(DATA)) {
        door.reader(request);
      } else if (!request.path().equals(HEALTH)) {
        door.visitor(request);
      }
      return Optional.empty();
    } catch (Door.Shut shut) {
      return Optional.of(shut.answer());
    }
  }

  private void judgeAddress(EndpointRequest request) throws Door.Shut {
    String path = request.path();
    boolean post = isPost(path);
    if (!post && !path.equals(HEALTH) && !path.startsWith(IMAGES)) {
      throw new Door.Shut(problems.notFound());
    }
    if (!request.method().equals(post ? "POST" : "GET")) {
      throw new Door.Shut(problems.wrongMethod(post ? "POST" : "GET"));
    }
  }

  private boolean isPost(String path) {
    return path.equals(OPEN) || path.equals(ACT) || (path.equals(DATA) && data.isThere());
  }

  private EndpointAnswer health() {
    Manifest manifest = app.manifest();
    return EndpointAnswer.json(
        200,
        "application/json",
        "{\"status\":\"up\",\"app_id\":\""
            + manifest.appId()
            + "\",\"version\":"
            + manifest.versionCode()
            + ",\"contract\":"
            + manifest.contractTarget()
            + "}");
  }

  private EndpointAnswer image(EndpointRequest request) throws Exception {
    VisitToken visitor = door.visitor(request);
    String ref = request.path().substring(IMAGES.length());
    Optional<byte[]> image =
        IMAGE_REF.matcher(ref).matches() ? images.find(ref, visitor) : Optional.empty();
    return image.map(content -> shown(ref, content)).orElseGet(problems::notFound);
  }

  private static EndpointAnswer shown(String ref, byte[] content) {
    return ImageType.of(content)
        .map(type -> EndpointAnswer.of(200, type, content))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "image " + ref + " is no JPEG, PNG or WebP of at most 2 MB"));
  }

  private EndpointAnswer call(EndpointRequest request) throws Exception {
    VisitToken visitor = door.visitor(request);
    Language language = Language.find(visitor.language()).orElse(Language.INDONESIAN);
    try {
      GatewayCall call = door.call(request, visitor);
      Optional<Action> action = call.action();
      Context context = context(call, visitor);
      if (request.path().equals(OPEN)) {
        return screen(call.answer(app.open(call.visit(), context)));
      }
      if (!action.isPresent()
          || !request.header("Idempotency-Key").equals(action.map(Action::id))) {
        return problems.invalid("Idempotency-Key must be the id of the action");
      }
      return act(call, action.get(), context);
    } catch (Refusal refusal) {
      return problems.refused(refusal, language);
    }
  }

  /** A key of this citizen's: nobody gets the answer of somebody else's act. */
  private EndpointAnswer act(GatewayCall call, Action action, Context context) throws Exception {
    Visit visit = call.visit();
    String key = Digest.sha256(context.subject() + "\n" + visit.appId() + "\n" + action.id());
    if (!actions.begin(key)) {
      return actions.find(key).map(Routes::screen).orElseGet(problems::inProgress);
    }
    String done;
    try {
      done = call.answer(app.act(visit, action, context));
    } catch (Exception | Error notDone) {
      forget(key);
      throw notDone;
    }
    finish(key, done);
    return screen(done);
  }

  private void forget(String key) {
    try {
      actions.forget(key);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "an act that failed stays begun for a while", e);
    }
  }

  /** The act is done whether or not the answer can be kept. */
  private void finish(String key, String screen) {
    try {
      actions.finish(key, screen);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "the answer of an act could not be kept", e);
    }
  }

  private Context context(GatewayCall call, VisitToken visitor) {
    Context context = Context.of(call.visit(), visitor.subject()).clock(clock);
    for (Map.Entry<String, String> claim : visitor.claims().entrySet()) {
      context = context.claim(claim.getKey(), claim.getValue());
    }
    boolean stores = app.manifest().permissions().contains("storage");
    return stores ? context.storage(call.storage()) : context;
  }

  private static EndpointAnswer screen(String json) {
    return EndpointAnswer.json(200, "application/json", json);
  }
}
