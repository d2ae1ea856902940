package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands the deliveries of one lane over. What a killed worker had in hand comes free when its lease
 * is over.
 */
final class PushWorker implements Worker {
  private final Carriage carriage;

  PushWorker(Carriage carriage) {
    this.carriage = carriage;
  }

  @Override
  public String name() {
    return "push-" + carriage.lane().word();
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(carriage.lane().hint());
  }

  @Override
  public Future<Integer> run() {
    return carriage.goOn();
  }

  @Override
  public Future<Void> end() {
    return carriage.end();
  }
}
