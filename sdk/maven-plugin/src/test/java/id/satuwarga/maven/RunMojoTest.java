package id.satuwarga.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mvn satuwarga:run makes of a module; the simulator itself has tests of its own. */
class RunMojoTest {
  /** Writes down what it was told, and ends as it was told. */
  private static final String SIMULATOR =
      """
      public class Fake {
        public static void main(String[] told) throws Exception {
          java.nio.file.Files.write(java.nio.file.Path.of(%s), java.util.Arrays.asList(told));
          System.exit(%d);
        }
      }
      """;

  @TempDir Path folder;
  private final RunMojo run = new RunMojo();

  @BeforeEach
  void asMavenSetsIt() {
    run.folder = folder.toFile();
    run.sources = List.of("src/main/java", "target/generated-sources/dagger");
    run.classes = "target/classes";
    run.target = folder.resolve("target").toString();
    run.libraries = List.of("target/classes", "gson.jar", "satuwarga-sdk-opd.jar");
  }

  @Test
  void theSimulatorIsToldOfTheModule() {
    assertThat(run.command(Path.of("simulator.jar")))
        .startsWith(Path.of(System.getProperty("java.home"), "bin", "java").toString())
        .containsSequence("-jar", "simulator.jar", "parent=" + ProcessHandle.current().pid())
        .contains(
            "folder=" + folder,
            "sources=src/main/java" + File.pathSeparator + "target/generated-sources/dagger",
            "classes=target/classes",
            "work=" + folder.resolve("target").resolve("simulator"),
            "fresh=false");
  }

  @Test
  void theModulesOwnClassesAreNoLibrary() {
    assertThat(run.command(Path.of("simulator.jar")))
        .contains("libraries=gson.jar" + File.pathSeparator + "satuwarga-sdk-opd.jar");
  }

  @Test
  void whatIsNotSaidIsLeftToTheSimulator() {
    run.app = " ";

    assertThat(run.command(Path.of("simulator.jar")))
        .noneMatch(it -> it.matches("(app|endpoint|port|release)=.*"));
  }

  @Test
  void whatIsSaidIsHandedOn() {
    run.app = "org.example.Second";
    run.endpoint = "http://localhost:9090";
    run.port = "9000";
    run.release = "17";
    run.fresh = true;

    assertThat(run.command(Path.of("simulator.jar")))
        .contains(
            "app=org.example.Second",
            "endpoint=http://localhost:9090",
            "port=9000",
            "release=17",
            "fresh=true");
  }

  @Test
  void withoutASimulatorItSaysHowToGetOne() {
    assertThatThrownBy(run::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("scripts/run");
  }

  @Test
  void itEndsWellWithASimulatorThatDoes() throws Exception {
    Path told = folder.resolve("told.txt");
    run.artifacts = Map.of(RunMojo.SIMULATOR, simulator(told, 0));

    run.execute();

    assertThat(Files.readAllLines(told)).contains("classes=target/classes", "fresh=false");
  }

  @Test
  void aSimulatorThatFailsFailsTheBuild() throws Exception {
    run.artifacts = Map.of(RunMojo.SIMULATOR, simulator(folder.resolve("told.txt"), 3));

    assertThatThrownBy(run::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("ended with 3");
  }

  private Artifact simulator(Path told, int exit) throws IOException {
    String path = '"' + told.toString().replace("\\", "\\\\") + '"';
    Path source = Files.writeString(folder.resolve("Fake.java"), SIMULATOR.formatted(path, exit));
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Fake");
    Path jar = folder.resolve("simulator.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream classes = new JarOutputStream(out, manifest)) {
      classes.putNextEntry(new JarEntry("Fake.class"));
      Files.copy(folder.resolve("Fake.class"), classes);
    }
    Artifact artifact =
        new DefaultArtifact("id.satuwarga", "satuwarga-simulator", "1", "runtime", "jar", "", null);
    artifact.setFile(jar.toFile());
    return artifact;
  }
}
