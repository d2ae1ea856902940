package id.satuwarga.sample.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root it runs in a user namespace of its own, and where
 * containers forbid that, as nobody.
 */
enum PostgresAccount {
  OURS(""),
  NAMESPACE("unshare -U"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final Duration TRIAL = Duration.ofSeconds(5);

  private final String prefix;

  PostgresAccount(String prefix) {
    this.prefix = prefix;
  }

  static PostgresAccount choose(Path ownFolder) throws IOException, InterruptedException {
    if (!isRoot(ownFolder)) {
      return OURS;
    }
    for (PostgresAccount account : List.of(NAMESPACE, NOBODY)) {
      if (account.works()) {
        return account;
      }
    }
    throw unavailable();
  }

  static Refusal unavailable() {
    return Refusal.of(
        "PostgreSQL bawaan tidak dapat berjalan sebagai root di sini; pakai pengguna biasa atau isi DATABASE_URL",
        "The bundled PostgreSQL cannot run as root here; use an ordinary user or set DATABASE_URL");
  }

  List<String> running(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (!prefix.isEmpty()) {
      whole.addAll(List.of(prefix.split(" ", -1)));
    }
    whole.addAll(command);
    return whole;
  }

  /** Gives PostgreSQL's account what it must own. */
  void own(Path path) throws IOException, InterruptedException {
    if (this == NOBODY && !succeeds(List.of("chown", "-R", "65534:65534", path.toString()))) {
      throw unavailable();
    }
  }

  private boolean works() throws InterruptedException {
    try {
      return succeeds(running(List.of("true")));
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(TRIAL.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  private static boolean isRoot(Path ownFolder) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    Path mine = Files.createTempFile(ownFolder, "who", null);
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(mine, "unix:uid"));
    } finally {
      Files.delete(mine);
    }
  }
}
