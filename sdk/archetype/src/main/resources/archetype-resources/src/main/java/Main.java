package ${package};

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.VisitTokens;

/** The back end on its own, as it runs in production; the simulator does without it. */
public final class Main {
  private Main() {}

  /** Takes the address of SatuWarga and the port to answer at. */
  public static void main(String[] arguments) throws Exception {
    RequestMiniApp app = new RequestMiniApp();
    VisitTokens tokens = VisitTokens.of(arguments[0], app.manifest().opd());
    MiniAppServer.start(
        MiniAppEndpoint.of(app, tokens), Integer.parseInt(arguments[1]));
  }
}
