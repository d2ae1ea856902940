package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import java.util.Map;
import javax.inject.Inject;

/**
 * Lets one OPD read what another holds about a citizen. The reading is written down and committed
 * before the source is asked, so that no transaction waits for it and none goes unseen.
 */
final class DataReads {
  private final DataAdmission admission;
  private final DataHandover handover;
  private final DataCalls calls;
  private final Database database;

  @Inject
  DataReads(DataAdmission admission, DataHandover handover, DataCalls calls, Database database) {
    this.admission = admission;
    this.handover = handover;
    this.calls = calls;
    this.database = database;
  }

  /** The OPD that asks, in which request and language. */
  record Reader(OpdCode opd, Language language, String requestId, CallTrace trace) {}

  /** What the source holds of what was asked for. */
  record Values(Map<String, String> values) {}

  Future<Values> read(Reader reader, DataRequest request) {
    DataAdmission.Admitted admitted = admission.admit(reader.opd(), request);
    return database
        .transaction(
            tx -> handover.prepare(tx, reader.opd(), admitted, request, reader.requestId()))
        .compose(
            ready -> {
              reader.trace().isFor(admitted.source().appId(), ready.source().opd());
              return calls.read(ready, DataCalls.Question.of(reader, admitted, request));
            })
        .map(Values::new);
  }
}
