package id.satuwarga.sample.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one program running: starts it, waits until it is ready, and starts it again when it is
 * gone. Before the program was ready for the first time an early end is a refusal; later it is an
 * accident.
 */
final class Keeper {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PROBE_PAUSE = Duration.ofMillis(50);
  private static final Duration HANGING = Duration.ofSeconds(2);

  private final Program program;
  private final Readiness readiness;
  private final PidFile pidFile;
  private final List<Keeper> needs;
  private final Consumer<String> say;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean ready;
  private volatile @Nullable Child child;

  Keeper(
      Program program,
      Readiness readiness,
      Path runFolder,
      List<Keeper> needs,
      Consumer<String> say) {
    this.program = program;
    this.readiness = readiness;
    this.pidFile = new PidFile(runFolder.resolve(program.name() + ".pid"));
    this.needs = List.copyOf(needs);
    this.say = say;
    this.thread = new Thread(this::keep, "keeper-" + program.name());
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Returns when the program was ready once; throws the {@link Refusal} if it never will be. */
  void awaitReady() {
    try {
      firstReady.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : e;
    }
  }

  boolean isReady() {
    return ready;
  }

  OptionalLong pid() {
    Child current = child;
    return current != null && current.isAlive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  void stop(Duration grace) {
    stopping = true;
    thread.interrupt();
    awaitThread();
    Child current = child;
    if (current != null) {
      current.stop(grace);
    }
    ready = false;
    firstReady.completeExceptionally(
        Refusal.of(program.name() + " dihentikan", program.name() + " was stopped"));
  }

  private void awaitThread() {
    try {
      thread.join(HANGING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    int tries = 0;
    Duration pause = FIRST_PAUSE;
    try {
      while (!stopping) {
        awaitNeeds();
        boolean worked = oneLife();
        tries++;
        if (!firstReady.isDone() && tries >= readiness.tries()) {
          firstReady.completeExceptionally(neverReady());
          return;
        }
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        pause = worked ? FIRST_PAUSE : longer(pause);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitNeeds() throws InterruptedException {
    while (!needs.stream().allMatch(Keeper::isReady)) {
      TimeUnit.MILLISECONDS.sleep(PROBE_PAUSE.toMillis());
    }
  }

  /** From start to end; true if the program came to work in between. */
  private boolean oneLife() throws InterruptedException {
    Child current;
    try {
      current = Child.start(program, pidFile);
    } catch (IOException e) {
      say.accept(program.name() + ": " + e.getMessage());
      return false;
    }
    child = current;
    if (!becomesReady(current)) {
      current.stop(HANGING);
      return false;
    }
    ready = true;
    firstReady.complete(null);
    int exit = current.waitFor();
    ready = false;
    if (!stopping) {
      say.accept(
          String.format(
              "%s berhenti (kode %d), dijalankan lagi / %s ended (code %d), starting it again",
              program.name(), exit, program.name(), exit));
    }
    return true;
  }

  private boolean becomesReady(Child current) throws InterruptedException {
    long end = System.nanoTime() + readiness.deadline().toNanos();
    while (current.isAlive() && System.nanoTime() < end) {
      if (isReadyNow()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(PROBE_PAUSE.toMillis());
    }
    return false;
  }

  private boolean isReadyNow() throws InterruptedException {
    try {
      return readiness.probe().isReady();
    } catch (InterruptedException stop) {
      throw stop;
    } catch (Exception notYet) {
      return false;
    }
  }

  private Refusal neverReady() {
    return Refusal.of(
        program.name() + " tidak dapat dijalankan; lihat " + program.log(),
        program.name() + " cannot be started; see " + program.log());
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
