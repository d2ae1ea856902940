package id.satuwarga.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody else's service takes the SDK as it was packaged: a Maven project with a repository of
 * its own, and one of plain {@code javac}.
 */
class ConsumerIT {
  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final List<String> PARTS = List.of("miniapp", "client", "opd", "testkit");
  private static final Path SDK = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @BeforeEach
  void copyTheService() throws IOException {
    copy(Path.of("src/test/consumer"), folder.resolve("service"));
  }

  /** A link that is gone cannot be followed by whatever cleans up. */
  @AfterEach
  void takeTheLinksAway() throws IOException {
    Path repository = folder.resolve("repository");
    if (Files.exists(repository)) {
      try (Stream<Path> groups = Files.list(repository)) {
        for (Path link : groups.filter(Files::isSymbolicLink).toList()) {
          Files.delete(link);
        }
      }
    }
  }

  @Test
  void aMavenProjectTakesTheVersionsOfTheBillOfMaterials() throws Exception {
    Path repository = repository();

    String said =
        run(
            folder.resolve("service"),
            "mvn",
            "-o",
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + repository,
            "test");

    assertThat(said).contains("BUILD SUCCESS").containsPattern("Tests run: 1[0-9]{2}, Failures: 0");
  }

  @Test
  void aServiceBuiltByJavacAloneRuns() throws Exception {
    Path service = folder.resolve("service");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = classPath();
    List<String> javac =
        new ArrayList<>(
            List.of(tool("javac"), "--release", "8", "-Xlint:-options", "-cp", classPath));
    javac.addAll(List.of("-d", classes.toString()));
    try (Stream<Path> sources = Files.list(service.resolve("src/main/java/org/example"))) {
      sources.map(Path::toString).forEach(javac::add);
    }
    run(service, javac.toArray(new String[0]));
    Files.copy(service.resolve("src/main/resources/miniapp.json"), classes.resolve("miniapp.json"));

    String said =
        run(
            service,
            tool("java"),
            "-cp",
            classes + File.pathSeparator + classPath,
            "org.example.Main",
            folder.resolve("opd.key").toString());

    assertThat(said).contains("id.example.greeting answers 200");
  }

  @Test
  void thePartsAreSmall() throws IOException {
    for (String part : PARTS) {
      long size = Files.size(jar(part));
      System.out.printf("satuwarga-sdk-%s: %d kB%n", part, size / 1024);
      assertThat(size).as(part).isLessThan(512 * 1024);
    }
  }

  /** Libraries by links, our own parts by copies: nothing is written to the one of this machine. */
  private Path repository() throws IOException {
    Path shared =
        Path.of(
            System.getProperty(
                "localRepository", System.getProperty("user.home") + "/.m2/repository"));
    Path own = Files.createDirectories(folder.resolve("repository"));
    try (Stream<Path> groups = Files.list(shared)) {
      for (Path group : groups.filter(Files::isDirectory).toList()) {
        if (!group.getFileName().toString().equals("id")) {
          Files.createSymbolicLink(own.resolve(group.getFileName()), group);
        }
      }
    }
    publish(own, "satuwarga", SDK.resolve("../pom.xml"), null);
    publish(own, "satuwarga-sdk-bom", SDK.resolve("bom/pom.xml"), null);
    for (String part : PARTS) {
      publish(own, "satuwarga-sdk-" + part, SDK.resolve(part).resolve("pom.xml"), jar(part));
    }
    return own;
  }

  private static void publish(Path repository, String artifact, Path pom, Path jar)
      throws IOException {
    Path home =
        Files.createDirectories(
            repository.resolve("id/satuwarga").resolve(artifact).resolve(VERSION));
    Files.copy(pom, home.resolve(artifact + "-" + VERSION + ".pom"));
    if (jar != null) {
      Files.copy(jar, home.resolve(artifact + "-" + VERSION + ".jar"));
    }
  }

  private static Path jar(String part) {
    return SDK.resolve(part).resolve("target/satuwarga-sdk-" + part + "-" + VERSION + ".jar");
  }

  /** The packaged parts, and the libraries that this test has from the same versions. */
  private static String classPath() {
    List<String> all = new ArrayList<>();
    List.of("miniapp", "client", "opd").forEach(part -> all.add(jar(part).toString()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar") && !entry.contains("satuwarga")) {
        all.add(entry);
      }
    }
    return String.join(File.pathSeparator, all);
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private String run(Path where, String... command) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().keySet().removeIf(it -> it.startsWith("MAVEN_"));
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(said);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return text;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
