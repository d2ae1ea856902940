package id.satuwarga.server.platform.task;

import io.vertx.core.Future;

/**
 * What must be done once the schema is current and before anybody is served: filling a memory,
 * making keys, bringing in fictitious people. Runs at every start, so it must be repeatable.
 */
public interface Preparation {
  /** The slice's rank; lower ranks are prepared first. */
  int rank();

  Future<Void> prepare();
}
