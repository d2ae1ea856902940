package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.FileContent;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/** What a citizen does in services. */
@Singleton
public final class VisitCalls {
  private static final Pattern REF = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}");
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Caller caller;

  @Inject
  VisitCalls(Caller caller) {
    this.caller = caller;
  }

  /** A visit and its first Screen. */
  public static final class Opened {
    private final VisitJson visit;
    private final Screen screen;

    Opened(VisitJson visit, Screen screen) {
      this.visit = visit;
      this.screen = screen;
    }

    /** One that was written down. */
    public static Opened resume(String json) {
      VisitJson visit = Copied.read(json, VisitJson.class);
      if (!visit.isWhole()) {
        throw new IllegalArgumentException("this is no visit");
      }
      try {
        return new Opened(visit, VisitJson.screen(visit.screen));
      } catch (CallFailed otherVersion) {
        throw new IllegalArgumentException("its Screen cannot be shown", otherVersion);
      }
    }

    /** The same visit with what came of an act. */
    public Opened showing(Screen next) {
      return new Opened(visit, next);
    }

    public VisitJson visit() {
      return visit;
    }

    public Screen screen() {
      return screen;
    }
  }

  public Opened open(Running run, String appId, String page) throws CallFailed {
    VisitJson.Request request = new VisitJson.Request(appId, page);
    VisitJson visit = caller.ask(run, (api, bearer) -> api.openVisit(bearer, request));
    if (!visit.isWhole()) {
      throw Caller.broken();
    }
    return new Opened(visit, VisitJson.screen(visit.screen));
  }

  /** The id of the act stays, so that the same press may be sent again after a lost answer. */
  public Screen act(Running run, String visitId, Action action) throws CallFailed {
    RequestBody body = RequestBody.create(JSON, action.json());
    return VisitJson.screen(
        caller.ask(run, (api, bearer) -> api.actOnVisit(bearer, visitId, body)).screen);
  }

  /** A file that came twice would only take room: it is sent again only when it surely did not. */
  public UploadJson upload(Running run, String name, String type, byte[] content)
      throws CallFailed {
    RequestBody body = RequestBody.create(MediaType.get(type), content);
    UploadJson upload =
        caller.ask(run, Repeat.IF_NOT_DONE, (api, bearer) -> api.createUpload(bearer, name, body));
    if (!upload.isWhole()) {
      throw Caller.broken();
    }
    return upload;
  }

  /** The same said again is the same: it may be repeated. */
  public FeedbackJson give(Running run, String visitId, FeedbackJson said) throws CallFailed {
    FeedbackJson kept = caller.ask(run, (api, bearer) -> api.giveFeedback(bearer, visitId, said));
    if (!kept.isWhole()) {
      throw Caller.broken();
    }
    return kept;
  }

  public FileContent image(Running run, String visitId, String ref) throws CallFailed {
    if (!REF.matcher(ref).matches()) {
      throw new IllegalArgumentException("an image is called like " + REF);
    }
    try (ResponseBody body =
        caller.ask(run, (api, bearer) -> api.visitImage(bearer, visitId, ref))) {
      return Caller.file(body);
    } catch (IOException e) {
      throw CallFailed.unreachable(e);
    }
  }
}
