package id.satuwarga.server.platform.http;

import io.vertx.core.Future;

/** The one door to addresses somebody else named: OPD endpoints, key sets, images, webhooks. */
public interface OutboundDoor {
  /** Fails with an {@link OutboundException}. */
  Future<OutboundReply> send(OutboundRequest request);
}
