package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * What it takes to embed one more service: a line of pom.xml and a line of the component. Taken out
 * of the real files, they leave an app that compiles without the service, and nothing else.
 */
public class TwoLinesTest {
  private static final Path POM = Paths.get("pom.xml");
  private static final Path COMPONENT =
      Paths.get("src/main/java/id/satuwarga/app/AppComponent.java");
  private static final String ARTIFACT = "satuwarga-sample-immunisation";
  private static final String MODULE = "id.satuwarga.sample.health.schedule.";
  private static final String FOLDER = File.separator + "health" + File.separator + "embedded";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theSecondServiceIsOneLineOfThePomAndOneOfTheComponent() throws IOException {
    assertThat(difference(POM, without(POM, ARTIFACT)))
        .containsExactly(
            "    <dependency><groupId>id.satuwarga</groupId><artifactId>"
                + ARTIFACT
                + "</artifactId></dependency>");
    assertThat(difference(COMPONENT, without(COMPONENT, MODULE)))
        .containsExactly("      " + MODULE + "ScheduleModule.class,");
    assertThat(mentionsElsewhere()).isEmpty();
  }

  @Test
  public void withoutTheTwoLinesTheAppHasOneServiceLess() throws IOException {
    assertThat(compiled(lines(COMPONENT), classPath(true)))
        .contains("\"id.polri.panic\"", "\"id.batam.imunisasi\"");
    assertThat(compiled(without(COMPONENT, MODULE), classPath(false)))
        .contains("\"id.polri.panic\"")
        .doesNotContain("imunisasi", "health");
  }

  @Test
  public void oneLineWithoutTheOtherDoesNotCompile() throws IOException {
    assertThat(compiled(lines(COMPONENT), classPath(false)))
        .startsWith("error")
        .contains("id.satuwarga.sample.health.schedule");
  }

  /** What Dagger makes of this component, or what the compiler has against it. */
  private String compiled(List<String> component, String classPath) throws IOException {
    Path out = folder.newFolder().toPath();
    Path source = Files.createDirectories(out.resolve("source")).resolve("AppComponent.java");
    Files.write(source, component, StandardCharsets.UTF_8);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  Arrays.asList(
                      "-d", out.toString(), "-cp", classPath, "-processorpath", fullClassPath()),
                  null,
                  files.getJavaFileObjects(source.toFile()))
              .call();
      if (!done) {
        return "error: " + said;
      }
    }
    Path made = out.resolve("id/satuwarga/app/DaggerAppComponent.java");
    return new String(Files.readAllBytes(made), StandardCharsets.UTF_8);
  }

  private static String fullClassPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String classPath(boolean withSecond) {
    return Arrays.stream(fullClassPath().split(File.pathSeparator, -1))
        .filter(entry -> withSecond || !(entry.contains(ARTIFACT) || entry.contains(FOLDER)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  private static List<String> without(Path file, String word) throws IOException {
    return lines(file).stream().filter(line -> !line.contains(word)).collect(Collectors.toList());
  }

  /** The lines of the file that the other text has not; the rest is the same, in the same order. */
  private static List<String> difference(Path file, List<String> other) throws IOException {
    List<String> gone = new ArrayList<>();
    int at = 0;
    for (String line : lines(file)) {
      if (at < other.size() && other.get(at).equals(line)) {
        at++;
      } else {
        gone.add(line);
      }
    }
    assertThat(at).isEqualTo(other.size());
    return gone;
  }

  /** Files of the app that know the second service by name, besides the two. */
  private static List<Path> mentionsElsewhere() throws IOException {
    try (Stream<Path> all = Files.walk(Paths.get("src/main"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.equals(COMPONENT))
          .filter(TwoLinesTest::mentions)
          .collect(Collectors.toList());
    }
  }

  private static boolean mentions(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return text.contains("imunisasi") || text.contains("immunisation") || text.contains(MODULE);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
