package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.DataSource;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.opd.internal.DataText;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.time.Clock;
import java.util.Map;

/** Answers what other OPDs ask, where the mini-app provides data. */
final class DataRoute {
  private final MiniApp app;
  private final Door door;
  private final Problems problems;
  private final Clock clock;

  DataRoute(MiniApp app, Door door, Problems problems, Clock clock) {
    this.app = app;
    this.door = door;
    this.problems = problems;
    this.clock = clock;
  }

  boolean isThere() {
    return app instanceof DataSource;
  }

  EndpointAnswer answer(EndpointRequest request) throws Exception {
    Map<String, String> token = door.reader(request);
    DataRequest asked = GatewayCall.data(door.body(request), app.manifest());
    if (!asked.source().equals(token.get("source"))
        || !asked.readerApp().equals(token.get("reader"))) {
      return problems.unauthorised();
    }
    Context context = Context.of(asked, token.getOrDefault("sub", "")).clock(clock);
    try {
      Map<String, String> held = ((DataSource) app).read(asked, context);
      return EndpointAnswer.json(200, "application/json", DataText.of(held, asked.fields()));
    } catch (Refusal refusal) {
      return problems.refused(refusal, asked.language());
    }
  }
}
