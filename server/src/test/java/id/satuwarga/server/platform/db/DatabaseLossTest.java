package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.app.Main;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import io.vertx.core.Future;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLossTest {
  @TempDir static Path directory;

  private static EmbeddedPostgres postgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(30))
        .start();
  }

  /** The first line of postmaster.pid is the process; its children go with the first signal. */
  private static void kill() throws IOException {
    Path file = directory.resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    Files.deleteIfExists(file);
  }

  @Test
  void aKilledDatabaseIsA503UntilItIsBack() throws Exception {
    EmbeddedPostgres first = postgres(0);
    int port = first.getPort();
    DatabaseConfig config =
        new DatabaseConfig(
            "127.0.0.1", port, "postgres", "postgres", new Secret("postgres"), DatabaseTls.NONE, 6);
    new Migrations(config, Main.javaMigrations()).migrate(Mode.SANDBOX);
    AtomicReference<Database> database = new AtomicReference<>();
    TestKernel kernel =
        new TestKernel(KernelRoutes.with("open", call -> read(database.get()))).start(config);
    database.set(kernel.database());
    kernel.anonymous().get("/open").hasStatus(200);
    create(kernel).hasStatus(201);

    kill();
    for (int i = 0; i < 10; i++) {
      kernel
          .anonymous()
          .get("/open")
          .hasStatus(503)
          .isProblem("database-unavailable")
          .hasHeader("Retry-After", "2");
      create(kernel).hasStatus(503).isProblem("database-unavailable");
    }

    release(first);
    try (EmbeddedPostgres second = postgres(port)) {
      assertThat(second.getPort()).isEqualTo(port);
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (kernel.anonymous().get("/open").status() != 200 && System.nanoTime() < until) {
        Thread.sleep(100);
      }
      kernel.anonymous().get("/open").hasStatus(200);
      create(kernel).hasStatus(201);
      kernel.stop();
    }
  }

  /** Gives back the lock on the directory; what it would stop is dead already. */
  private static void release(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException | RuntimeException alreadyDead) {
      assertThat(alreadyDead).isNotNull();
    }
  }

  private static TestReply create(TestKernel kernel) {
    return kernel
        .as(new Caller.Citizen("c1", "s1"))
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/things", Map.of("name", "a"));
  }

  private static Future<Reply> read(Database database) {
    return database
        .reads()
        .preparedQuery("SELECT count(*) FROM outbox")
        .execute()
        .map(rows -> Reply.ok(Map.of("count", rows.iterator().next().getLong(0))));
  }
}
