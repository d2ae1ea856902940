package id.satuwarga.server.push;

import io.vertx.core.Future;

/** Hands messages to whoever carries them to phones. */
interface PushSender {
  /** Always succeeds: what goes wrong is an outcome too. */
  Future<PushOutcome> send(PushMessage message);

  /** Messages under way at once while each is answered soon. */
  int atOnce();

  /** Messages under way at most, with those that wait long for their answers. */
  int inAll();
}
