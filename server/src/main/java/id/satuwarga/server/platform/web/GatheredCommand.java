package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;

/**
 * Answers many calls of one caller to one operation in one transaction, each as if it had come
 * alone: a refused call has no effect and spoils none of the others.
 */
public interface GatheredCommand {
  /** Whether the call may go with others; one that may not is answered alone. */
  boolean takes(Call call);

  /** Answers in the order of the calls. When it fails, each call is answered alone. */
  Future<List<Outcome>> handle(SqlConnection tx, List<Call> calls);
}
