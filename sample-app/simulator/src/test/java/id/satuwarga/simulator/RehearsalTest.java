package id.satuwarga.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir Path folder;
  private Workshop workshop;
  private Rehearsal rehearsal;

  @BeforeEach
  void openWorkshop() throws IOException {
    workshop = new Workshop(folder).source(Workshop.SOURCE).manifest(Workshop.MANIFEST);
    rehearsal = new Rehearsal(workshop.order());
  }

  @Test
  void whatCompilesAndLoadsRuns() throws Exception {
    assertThat(title(tried())).isEqualTo("Halo pertama");
  }

  @Test
  void aChangeRunsBesideTheVersionBefore() throws Exception {
    Rehearsal.Outcome first = tried();
    workshop.source(Workshop.SOURCE.replace("pertama", "kedua"));

    assertThat(title(tried())).isEqualTo("Halo kedua");
    assertThat(title(first)).isEqualTo("Halo pertama");
  }

  @Test
  void aCompileErrorIsNamedByFileAndLine() throws IOException {
    workshop.source(Workshop.SOURCE.replace("return manifest;", "return manifes;"));

    assertThat(fault())
        .contains("src/main/java/org/example/Greeting.java:10: cannot find symbol")
        .contains("manifes");
  }

  @Test
  void aCompileErrorLeavesTheClassesAsTheyWere() throws Exception {
    tried();
    Path compiled = folder.resolve("target/classes/org/example/Greeting.class");
    byte[] before = Files.readAllBytes(compiled);
    workshop.source(Workshop.SOURCE.replace("pertama\")", "kedua\""));

    fault();
    assertThat(Files.readAllBytes(compiled)).isEqualTo(before);
  }

  @Test
  void aBrokenManifestIsNamedByFileLineAndFix() throws IOException {
    workshop.manifest(Workshop.MANIFEST.replace("\"code\": 1", "\"code\": 0"));

    assertThat(fault())
        .contains("src/main/resources/miniapp.json:6: /version/code ")
        .contains("; ");
  }

  @Test
  void aManifestThatIsNoJsonIsNamedByLine() throws IOException {
    workshop.manifest(Workshop.MANIFEST.replace("\"remote\",", "\"remote\""));

    assertThat(fault()).contains("src/main/resources/miniapp.json:8: ");
  }

  @Test
  void aMissingManifestSaysWhereItBelongs() throws IOException {
    Files.delete(folder.resolve("src/main/resources/miniapp.json"));

    assertThat(fault()).contains("src/main/resources/miniapp.json: write one");
  }

  @Test
  void aModuleWithoutMiniAppSaysWhatIsMissing() throws IOException {
    workshop.source("package org.example; public final class Greeting {}");

    assertThat(fault()).contains("implements MiniApp").contains("satuwarga.endpoint");
  }

  @Test
  void ofTwoMiniAppsTheOneThatWasNamedRuns() throws Exception {
    String other = Workshop.SOURCE.replace("Greeting", "Other").replace("pertama", "lain");
    workshop.write("src/main/java/org/example/Other.java", other);
    assertThat(fault()).contains("org.example.Greeting, org.example.Other");

    rehearsal = new Rehearsal(workshop.order("app=org.example.Other"));
    assertThat(title(tried())).isEqualTo("Halo lain");
  }

  @Test
  void aConstructorThatFailsIsNamedWithTheLineThatFailed() throws IOException {
    workshop.source(
        Workshop.SOURCE.replace(
            "private final Manifest",
            "private final int broken = 1 / zero();\n  static int zero()"
                + " { return 0; }\n  private final Manifest"));

    assertThat(fault()).contains("/ by zero").contains("Greeting.java:");
  }

  @Test
  void aSourceThatIsGoneTakesItsClassAlong() throws Exception {
    String other = Workshop.SOURCE.replace("Greeting", "Other");
    workshop.write("src/main/java/org/example/Other.java", other);
    fault();
    Files.delete(folder.resolve("src/main/java/org/example/Other.java"));

    assertThat(title(tried())).isEqualTo("Halo pertama");
  }

  @Test
  void aServiceThatRunsElsewhereNeedsOnlyItsManifest() throws IOException {
    Files.delete(folder.resolve("src/main/java/org/example/Greeting.java"));
    Order order = workshop.order("endpoint=http://localhost:9090");
    rehearsal = new Rehearsal(order);

    assertThat(rehearsal.of(order.project().print()).fault()).isNull();
  }

  private Rehearsal.Outcome tried() throws IOException {
    Rehearsal.Outcome outcome = rehearsal.of(workshop.order().project().print());
    assertThat(outcome.fault()).as("fault").isNull();
    return outcome;
  }

  private String fault() throws IOException {
    Fault fault = rehearsal.of(workshop.order().project().print()).fault();
    assertThat(fault).as("fault").isNotNull();
    return fault.text();
  }

  private static String title(Rehearsal.Outcome outcome) throws Exception {
    MiniApp app = outcome.version().miniApp();
    Visit visit = Visit.at(app.manifest(), "/");
    return app.open(visit, Context.of(visit, "somebody")).title();
  }
}
