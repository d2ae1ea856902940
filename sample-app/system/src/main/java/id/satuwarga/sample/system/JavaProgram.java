package id.satuwarga.sample.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Java program of this repository as it was built: what its JVM needs to run it. */
public record JavaProgram(String mainClass, String classPath, ClassArchive archive) {
  /** Written by the build beside the jar: the libraries of this module and no other. */
  private static final String LIBRARIES = "runtime.classpath";

  /** Finds what the build of {@code moduleFolder} left in its target folder. */
  public static JavaProgram built(Path moduleFolder, String mainClass) {
    Path target = moduleFolder.resolve("target");
    Path libraries = target.resolve(LIBRARIES);
    try {
      if (!Files.exists(libraries)) {
        throw notBuilt(moduleFolder);
      }
      String rest = Files.readString(libraries).strip();
      Path jar = jar(target, moduleFolder);
      return new JavaProgram(mainClass, jar + File.pathSeparator + rest, ClassArchive.beside(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that the program carries, wherever in its own jar it stands. */
  String resource(String name) throws IOException {
    return resource("", name);
  }

  /** The same in the jar of one of its libraries; without a name it is the program's own. */
  String resource(String artifact, String name) throws IOException {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (jar.getFileName().toString().startsWith(artifact)) {
        return inJar(jar, name);
      }
    }
    throw new NoSuchFileException(artifact);
  }

  private static String inJar(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry file =
          zip.stream()
              .filter(one -> one.getName().equals(name) || one.getName().endsWith("/" + name))
              .findFirst()
              .map(ZipEntry.class::cast)
              .orElseThrow(() -> new NoSuchFileException(jar + "!" + name));
      try (InputStream bytes = zip.getInputStream(file)) {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  /** Keeps what a process of this program has loaded for the next one. */
  void rememberClasses(long pid) {
    archive.makeFrom(pid, classPath);
  }

  /** The command line; the class path travels as CLASSPATH to keep it short. */
  List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(archive.options(classPath));
    command.add(mainClass);
    return command;
  }

  private static Path jar(Path target, Path moduleFolder) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, "satuwarga-*-SNAPSHOT.jar")) {
      for (Path jar : jars) {
        return jar.toAbsolutePath();
      }
    }
    throw notBuilt(moduleFolder);
  }

  private static Refusal notBuilt(Path moduleFolder) {
    return Refusal.of(
        moduleFolder + " belum dibangun; jalankan scripts/run",
        moduleFolder + " is not built yet; use scripts/run");
  }
}
