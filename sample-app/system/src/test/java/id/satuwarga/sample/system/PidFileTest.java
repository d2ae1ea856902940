package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void findsTheProcessItWasWrittenFor() throws IOException {
    PidFile file = new PidFile(folder.resolve("me.pid"));
    file.write(ProcessHandle.current(), "java");
    assertThat(file.process()).contains(ProcessHandle.current());
  }

  @Test
  void aStrangerWithTheSamePidIsNotOurs() throws IOException {
    Path path = folder.resolve("stranger.pid");
    long pid = ProcessHandle.current().pid();
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    Files.writeString(path, "pid=" + pid + "\nstarted=" + longAgo + "\nmark=java\n");
    assertThat(new PidFile(path).process()).isEmpty();
  }

  @Test
  void aProcessWithoutTheMarkIsNotOurs() throws IOException {
    PidFile file = new PidFile(folder.resolve("me.pid"));
    file.write(ProcessHandle.current(), "no such words on this command line");
    assertThat(file.process()).isEmpty();
  }

  @Test
  void aBrokenFileNamesNobody() throws IOException {
    Path path = Files.writeString(folder.resolve("broken.pid"), "pid=x");
    assertThat(new PidFile(path).process()).isEmpty();
    assertThat(new PidFile(folder.resolve("missing.pid")).process()).isEmpty();
  }
}
