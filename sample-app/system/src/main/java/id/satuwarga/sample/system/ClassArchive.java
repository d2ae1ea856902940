package id.satuwarga.sample.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes a program loads, parsed and verified once and mapped by the JVM from then on (class
 * data sharing). It halves the work of a start. Making it stops the program for a moment, so that
 * is left for when the program is about to be stopped anyway.
 *
 * @param file where it is kept; beside the jar, since it is good for that very jar only
 */
record ClassArchive(Path file) {
  /** For programs that are not built into a jar, such as those of tests. */
  static final ClassArchive NONE = new ClassArchive(Path.of(""));

  private static final System.Logger LOG = System.getLogger(ClassArchive.class.getName());
  private static final int PATIENCE_SECONDS = 5;

  static ClassArchive beside(Path jar) {
    return new ClassArchive(jar.resolveSibling("classes-" + Runtime.version() + ".jsa"));
  }

  /** Uses the archive if it fits these jars; else asks the JVM to keep what makes one. */
  List<String> options(String classPath) {
    if (equals(NONE)) {
      return List.of();
    }
    return isNewerThan(classPath)
        ? List.of("-XX:SharedArchiveFile=" + file)
        : List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+RecordDynamicDumpInfo");
  }

  /** Makes the archive from a process that has come to work. Without one the next start is slow. */
  void makeFrom(long pid, String classPath) {
    if (equals(NONE) || isNewerThan(classPath)) {
      return;
    }
    try {
      dump(pid);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no class archive this time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void dump(long pid) throws IOException, InterruptedException {
    Path draft = file.resolveSibling(file.getFileName() + "." + pid);
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(
                jcmd,
                Long.toString(pid),
                "VM.cds",
                "dynamic_dump",
                draft.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && Files.exists(draft)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(draft);
    }
  }

  private boolean isNewerThan(String classPath) {
    long made = file.toFile().lastModified();
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .allMatch(entry -> new File(entry).lastModified() <= made);
  }
}
