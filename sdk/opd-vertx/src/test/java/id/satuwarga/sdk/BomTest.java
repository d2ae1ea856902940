package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials knows every part of the SDK that an OPD may name. */
class BomTest {
  private static final Path SDK = Path.of("..");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(satuwarga-sdk-[a-z-]+)</artifactId>");

  /** Nobody depends on a list of versions or on what writes a project. */
  private static final List<String> NOT_FOR_CLASS_PATHS =
      List.of("bom", "archetype", "maven-plugin");

  @Test
  void everyPartOfTheSdkIsInIt() throws IOException {
    Set<String> parts = new TreeSet<>();
    try (Stream<Path> folders = Files.list(SDK)) {
      for (Path folder : folders.filter(it -> Files.exists(it.resolve("pom.xml"))).toList()) {
        if (!NOT_FOR_CLASS_PATHS.contains(folder.getFileName().toString())) {
          parts.add("satuwarga-sdk-" + folder.getFileName());
        }
      }
    }

    assertThat(parts).hasSizeGreaterThan(4);
    assertThat(managed()).as("sdk/bom/pom.xml").containsAll(parts);
  }

  @Test
  void itsVersionIsThatOfTheSdk() throws IOException {
    String version = Files.readString(SDK.resolve("../pom.xml"));
    Pattern own = Pattern.compile("<artifactId>satuwarga</artifactId>\\s*<version>([^<]+)<");

    assertThat(Files.readString(SDK.resolve("bom/pom.xml")))
        .contains("<version>" + own.matcher(version).results().findFirst().orElseThrow().group(1));
  }

  private static Set<String> managed() throws IOException {
    String bom = Files.readString(SDK.resolve("bom/pom.xml"));
    return ARTIFACT
        .matcher(bom.substring(bom.indexOf("<dependencyManagement>")))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
