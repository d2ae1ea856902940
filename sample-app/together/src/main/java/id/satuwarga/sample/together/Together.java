package id.satuwarga.sample.together;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Services that live and end together: when one cannot start, none stays. */
final class Together implements AutoCloseable {
  private final List<AutoCloseable> running = new ArrayList<>();

  private Together() {}

  /**
   * Starts them side by side.
   *
   * @throws IOException when one of them cannot start; the others are closed then
   */
  static Together start(List<ServiceMain.Start> services, Map<String, String> environment)
      throws IOException {
    Together together = new Together();
    ExecutorService hands = Executors.newFixedThreadPool(services.size());
    try {
      List<Future<AutoCloseable>> starts =
          services.stream().map(service -> hands.submit(() -> service.with(environment))).toList();
      together.take(starts);
      return together;
    } catch (ExecutionException e) {
      together.close();
      if (e.getCause() instanceof IllegalArgumentException mistakes) {
        throw mistakes;
      }
      throw new IOException("A service did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      together.close();
      throw new IOException("Stopped while starting", e);
    } finally {
      hands.shutdown();
    }
  }

  /** Waits for all before the first failure is told, so that each that did start can be closed. */
  private void take(List<Future<AutoCloseable>> starts)
      throws ExecutionException, InterruptedException {
    List<ExecutionException> failures = new ArrayList<>();
    for (Future<AutoCloseable> start : starts) {
      try {
        running.add(start.get());
      } catch (ExecutionException failed) {
        failures.add(failed);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  @Override
  public void close() {
    for (AutoCloseable service : running) {
      try {
        service.close();
      } catch (Exception e) {
        System.err.println("Did not stop cleanly: " + e);
      }
    }
  }
}
