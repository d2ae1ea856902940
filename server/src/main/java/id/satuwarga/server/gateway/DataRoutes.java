package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** The operation by which OPDs read from each other. */
final class DataRoutes implements RouteSource {
  private final DataReads reads;
  private final CallLog log;

  @Inject
  DataRoutes(DataReads reads, CallLog log) {
    this.reads = reads;
    this.log = log;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("readData", call -> log.watch(call, Errand.DATA, trace -> read(call, trace))));
  }

  private Future<Reply> read(Call call, CallTrace trace) {
    DataReads.Reader reader =
        new DataReads.Reader(
            OpdCode.parse(call.caller().opdCode()), call.language(), call.requestId(), trace);
    return reads.read(reader, call.body(DataRequest.class)).map(Reply::ok);
  }
}
