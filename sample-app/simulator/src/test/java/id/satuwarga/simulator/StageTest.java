package id.satuwarga.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
  private static final URI ISSUER = URI.create("http://localhost:1");
  private static final String CLASS = "org/example/Greeting.class";

  @TempDir Path folder;
  private Workshop workshop;
  private Version first;
  private Version second;

  @BeforeEach
  void twoVersions() throws Exception {
    workshop = new Workshop(folder).source(Workshop.SOURCE).manifest(Workshop.MANIFEST);
    Rehearsal rehearsal = new Rehearsal(workshop.order());
    first = tried(rehearsal);
    workshop.source(Workshop.SOURCE.replace("pertama", "kedua"));
    second = tried(rehearsal);
  }

  @Test
  void aVersionThatLeavesKeepsItsClassesForItsLastCalls() throws Exception {
    try (Stage stage = Stage.open(0, ISSUER)) {
      stage.show(first);
      stage.show(second);

      assertThat(first.classes().getResource(CLASS)).isNotNull();
    }
    assertThat(first.copy()).doesNotExist();
    assertThat(second.copy()).doesNotExist();
  }

  @Test
  void aVersionThatLeftIsDeleted() throws Exception {
    try (Stage stage = Stage.open(0, ISSUER, Duration.ofMillis(10))) {
      stage.show(first);
      stage.show(second);
      for (int looks = 0; looks < 6_000 && Files.exists(first.copy()); looks++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }

      assertThat(first.copy()).doesNotExist();
      assertThat(second.classes().getResource(CLASS)).isNotNull();
    }
  }

  private Version tried(Rehearsal rehearsal) throws Exception {
    Rehearsal.Outcome outcome = rehearsal.of(workshop.order().project().print());
    return Objects.requireNonNull(outcome.version());
  }
}
