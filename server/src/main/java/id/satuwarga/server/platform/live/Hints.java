package id.satuwarga.server.platform.live;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.sqlclient.SqlConnection;
import java.util.Objects;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * "Something changed, look again": carried by the event bus, at most once, without content. Whoever
 * listens must also look by itself from time to time, because a hint may be lost.
 */
@Singleton
public final class Hints {
  private static final String PREFIX = "hint.";
  private final Vertx vertx;

  @Inject
  public Hints(Vertx vertx) {
    this.vertx = vertx;
  }

  public void tell(String address) {
    vertx.eventBus().publish(PREFIX + address, "");
  }

  /** Tells once the transaction has committed; a rolled-back one tells nobody. */
  public void tellAfter(SqlConnection tx, String address) {
    Objects.requireNonNull(tx.transaction(), "a hint after a transaction needs one")
        .completion()
        .onSuccess(committed -> tell(address));
  }

  /** Runs the action at each hint, until closed. */
  public Subscription listen(String address, Runnable action) {
    MessageConsumer<String> consumer =
        vertx.eventBus().consumer(PREFIX + address, message -> action.run());
    return () -> {
      if (consumer.isRegistered()) {
        consumer.unregister();
      }
    };
  }
}
