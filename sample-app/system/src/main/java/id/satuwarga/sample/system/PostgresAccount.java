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
 * As whom PostgreSQL runs, since it refuses to run as root: in a user namespace of its own, where
 * root is nobody special, or where containers forbid that, as another user.
 *
 * @param prefix what stands before its commands
 * @param owner uid that owns its files, or {@link #OURS}
 */
record PostgresAccount(List<String> prefix, int owner) {
  private static final int OURS = -1;
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;
  private static final Duration TRIAL = Duration.ofSeconds(5);

  /** A cluster that is there already is run by the one who made it. */
  static PostgresAccount choose(Path folder, Path cluster)
      throws IOException, InterruptedException {
    PostgresAccount plain = new PostgresAccount(List.of(), OURS);
    if (!isRoot(folder)) {
      return plain;
    }
    int maker = Files.exists(cluster) ? uid(cluster) : ROOT;
    List<PostgresAccount> ways =
        maker == ROOT
            ? List.of(new PostgresAccount(List.of("unshare", "-U"), OURS), as(NOBODY))
            : List.of(as(maker));
    for (PostgresAccount way : ways) {
      if (way.works()) {
        return way;
      }
    }
    throw unavailable();
  }

  List<String> running(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives PostgreSQL's account what it must own. */
  void own(Path path) throws IOException, InterruptedException {
    List<String> chown = List.of("chown", "-R", owner + ":" + owner, path.toString());
    if (owner != OURS && !succeeds(chown)) {
      throw unavailable();
    }
  }

  private static PostgresAccount as(int uid) {
    return new PostgresAccount(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
  }

  private boolean works() throws InterruptedException {
    try {
      return succeeds(running(List.of("true")));
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static Refusal unavailable() {
    return Refusal.of(
        "PostgreSQL bawaan tidak dapat berjalan sebagai root di sini;"
            + " pakai pengguna biasa atau isi DATABASE_URL",
        "The bundled PostgreSQL cannot run as root here; use an ordinary user or set DATABASE_URL");
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

  private static boolean isRoot(Path folder) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    Path mine = Files.createTempFile(folder, "who", null);
    try {
      return uid(mine) == ROOT;
    } finally {
      Files.delete(mine);
    }
  }

  private static int uid(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid") instanceof Integer uid ? uid : OURS;
  }
}
