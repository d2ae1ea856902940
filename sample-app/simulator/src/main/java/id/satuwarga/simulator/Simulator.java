package id.satuwarga.simulator;

import id.satuwarga.sample.system.Sandbox;
import id.satuwarga.sample.system.setup.Trial;
import id.satuwarga.sdk.client.OpdKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sandbox and the mini-app in it, brought up to each change that works. */
final class Simulator implements AutoCloseable {
  private static final long PAUSE_MILLIS = 250;

  private final Project project;
  private final Consumer<String> say;
  private final Rehearsal rehearsal;
  private final Sandbox sandbox;
  private final @Nullable Stage stage;
  private final Trial trial;
  private final URI endpoint;
  private Project.@Nullable Print seen;
  private String registered = "";

  private Simulator(Order order, Sandbox sandbox, Rehearsal rehearsal, Consumer<String> say)
      throws IOException {
    this.project = order.project();
    this.say = say;
    this.rehearsal = rehearsal;
    this.sandbox = sandbox;
    URI server = sandbox.site().server();
    this.stage =
        order.endpoint().isPresent() ? null : Stage.open(sandbox.site().batam().getPort(), server);
    this.endpoint = stage == null ? order.endpoint().get() : stage.address();
    Path key = order.work().resolve("opd-key.json");
    OpdKey.loadOrCreate(key);
    this.trial = new Trial(server, key);
    System.setProperty("satuwarga.url", server.toString());
    System.setProperty("satuwarga.key", key.toString());
  }

  /** Starts the sandbox while the module is compiled, and puts it on stage if it works. */
  static Simulator start(Order order, Sandbox sandbox, Consumer<String> say)
      throws IOException, InterruptedException {
    Files.createDirectories(order.work());
    CompletableFuture<Void> starting = CompletableFuture.runAsync(sandbox::start);
    try {
      Rehearsal rehearsal = new Rehearsal(order);
      Project.Print now = order.project().print();
      Rehearsal.Outcome first = rehearsal.of(now);
      awaitReady(starting);
      Simulator simulator = new Simulator(order, sandbox, rehearsal, say);
      simulator.seen = now.withClassesOfNow(order.project());
      simulator.take(first);
      return simulator;
    } catch (IOException | InterruptedException | RuntimeException e) {
      starting.thenRun(sandbox::close).exceptionally(refused -> null).join();
      throw e;
    }
  }

  URI address() {
    return sandbox.site().server();
  }

  /** Follows the changes until it is interrupted. */
  void follow() throws IOException, InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      look();
    }
  }

  /** Waits until whoever writes has finished: two looks must see the same. */
  private void look() throws IOException, InterruptedException {
    Project.Print now = project.print();
    if (now.equals(seen)) {
      return;
    }
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS / 2);
    if (now.equals(project.print())) {
      Rehearsal.Outcome outcome = rehearsal.of(now);
      seen = now.withClassesOfNow(project);
      take(outcome);
    }
  }

  private void take(Rehearsal.Outcome outcome) throws IOException, InterruptedException {
    if (outcome.fault() != null) {
      complain(outcome.fault().text());
      return;
    }
    String manifest = StagedManifest.at(endpoint, outcome.manifest());
    try {
      if (!manifest.equals(registered)) {
        trial.put(manifest);
        registered = manifest;
      }
    } catch (IOException refused) {
      if (outcome.version() != null) {
        outcome.version().close();
      }
      complain(
          "Server menolak manifes / The server refuses the manifest\n  " + refused.getMessage());
      return;
    }
    if (stage != null && outcome.version() != null) {
      stage.show(outcome.version());
    }
    Programme.announce(say, address(), StagedManifest.name(manifest));
  }

  private void complain(String text) {
    say.accept("\n" + text);
    say.accept(
        registered.isEmpty()
            ? "Perbaiki dan simpan; saya menunggu. / Put it right and save; I am waiting."
            : "Versi sebelumnya tetap melayani. / The version before goes on answering.");
  }

  @Override
  public void close() {
    try {
      if (stage != null) {
        stage.close();
      }
    } catch (UncheckedIOException e) {
      say.accept(String.valueOf(e.getMessage()));
    } finally {
      sandbox.close();
    }
  }

  private static void awaitReady(CompletableFuture<Void> starting) {
    try {
      starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
    }
  }
}
