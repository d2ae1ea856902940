package id.satuwarga.sample.journey;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local Maven repository as {@code scripts/run} leaves it, without touching the one of whoever
 * runs the tests: its libraries are shared, the modules of this build are installed anew.
 */
final class LocalRepository {
  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(?:</parent>|</modelVersion>\\s*<groupId>id.satuwarga</groupId>)"
              + "\\s*<artifactId>([^<]+)</artifactId>");

  private LocalRepository() {}

  static Path make(Path folder, Path house) throws IOException {
    Path shared = shared();
    Files.createDirectories(folder.resolve("id/satuwarga"));
    link(shared, folder, "id");
    if (Files.exists(shared.resolve("id"))) {
      link(shared.resolve("id"), folder.resolve("id"), "satuwarga");
    }
    return empty(folder, house);
  }

  /** The same on a machine that has fetched nothing yet: there is nothing but our own modules. */
  static Path empty(Path folder, Path house) throws IOException {
    install(folder, house, "satuwarga");
    Matcher module = MODULE.matcher(Files.readString(house.resolve("pom.xml")));
    while (module.find()) {
      Path part = house.resolve(module.group(1));
      Matcher name = OWN_NAME.matcher(Files.readString(part.resolve("pom.xml")));
      if (name.find()) {
        install(folder, part, name.group(1));
      }
    }
    return folder;
  }

  private static Path shared() {
    String told = System.getProperty("maven.repo.local", "");
    return told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(told);
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(from, Files::isDirectory)) {
      for (Path part : parts) {
        if (!part.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(to.resolve(part.getFileName()), part);
        }
      }
    }
  }

  private static void install(Path repository, Path module, String artifact) throws IOException {
    Path home = repository.resolve("id/satuwarga").resolve(artifact).resolve(VERSION);
    Files.createDirectories(home);
    String name = artifact + "-" + VERSION;
    Files.copy(module.resolve("pom.xml"), home.resolve(name + ".pom"));
    Path jar = module.resolve("target").resolve(name + ".jar");
    if (Files.exists(jar)) {
      Files.copy(jar, home.resolve(name + ".jar"));
    }
  }
}
