package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What lies on the phone's disk, and who can read it. With a key of software, not of a device. */
public class VaultTest {
  @Rule public final TemporaryFolder disk = new TemporaryFolder();
  private final SetClock clock = new SetClock();
  private final SoftwareKey key = new SoftwareKey(1);
  private File folder;
  private Vault vault;

  @Before
  public void open() throws IOException {
    folder = disk.newFolder();
    vault = Vault.in(folder, key, clock);
  }

  @Test
  public void whatIsKeptIsThereAfterTheProcessWasEnded() {
    vault.keep("session", "r1_siti");
    vault.remember("services", "{}");
    vault.save("id.uji.satu", "p1_siti", Map.of("a", "satu", "b", ""));

    Vault again = Vault.in(folder, key, clock);

    assertThat(again.find("session")).hasValue("r1_siti");
    assertThat(again.recall("services")).hasValue("{}");
    assertThat(again.load("id.uji.satu", "p1_siti")).isEqualTo(Map.of("a", "satu", "b", ""));
  }

  @Test
  public void nothingOfItCanBeReadOnTheDisk() throws IOException {
    vault.keep("session", "r1_siti");
    vault.save("id.uji.satu", "p1_siti", Map.of("kunci", "rahasia"));

    for (Path file : files()) {
      String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(file + content)
          .doesNotContain("r1_siti", "session", "rahasia", "kunci", "p1_siti", "id.uji");
    }
    assertThat(files()).hasSize(4);
  }

  @Test
  public void aMiniAppSeesNothingOfAnotherNorOfAnotherCitizen() {
    vault.save("id.uji.satu", "p1_siti", Map.of("a", "1"));

    assertThat(vault.load("id.uji.dua", "p1_siti")).isEmpty();
    assertThat(vault.load("id.uji.satu", "p1_budi")).isEmpty();
    assertThat(vault.load("id.uji.satu\np1_siti", "")).isEmpty();
    assertThat(vault.find("id.uji.satu\np1_siti")).isEmpty();
  }

  @Test
  public void whatWasChangedOnTheDiskIsTakenForAbsent() throws IOException {
    vault.keep("session", "r1_siti");
    for (Path file : files()) {
      if (!file.endsWith("key")) {
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1] ^= 1;
        Files.write(file, content);
      }
    }

    assertThat(vault.find("session")).isEmpty();
    vault.keep("session", "r2_siti");
    assertThat(vault.find("session")).hasValue("r2_siti");
  }

  @Test
  public void oneFileInThePlaceOfAnotherIsTakenForAbsent() throws IOException {
    vault.keep("a", "1");
    List<Path> before = files();
    vault.keep("b", "2");
    Path a = before.stream().filter(it -> !it.endsWith("key")).findFirst().orElseThrow();
    Path b = files().stream().filter(it -> !before.contains(it)).findFirst().orElseThrow();
    Files.copy(a, b, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(vault.find("b")).isEmpty();
    assertThat(vault.find("a")).hasValue("1");
  }

  @Test
  public void onAnotherDeviceItBeginsAnew() {
    vault.keep("session", "r1_siti");

    Vault restored = Vault.in(folder, new SoftwareKey(2), clock);

    assertThat(restored.find("session")).isEmpty();
    restored.keep("session", "r9_siti");
    assertThat(restored.find("session")).hasValue("r9_siti");
  }

  @Test
  public void aKeyStoreThatDoesNotAnswerLosesNothing() {
    vault.keep("session", "r1_siti");
    Vault later =
        Vault.in(
            folder,
            () -> {
              throw new IllegalStateException("busy");
            },
            clock);

    assertThatThrownBy(() -> later.find("session")).isInstanceOf(IllegalStateException.class);
    assertThat(Vault.in(folder, key, clock).find("session")).hasValue("r1_siti");
  }

  @Test
  public void theSlowKeyStoreIsAskedOnceForEachKindOfFile() {
    for (int at = 0; at < 50; at++) {
      vault.keep("a" + at, "1");
    }
    assertThat(key.asked).isEqualTo(1);
  }

  @Test
  public void aCopySaysHowOldItIs() {
    vault.remember("inbox", "[]");
    clock.passes(Duration.ofMinutes(10));

    assertThat(vault.age("inbox")).hasValue(Duration.ofMinutes(10));
    assertThat(vault.age("services")).isEmpty();
    clock.passes(Duration.ofHours(-1));
    assertThat(vault.age("inbox")).hasValue(Duration.ZERO);
  }

  @Test
  public void copiesTakeAtMostFourMegabytesAndTheNewestStay() {
    String screen = "x".repeat(500_000);
    for (int at = 0; at < 12; at++) {
      vault.remember("screen " + at, screen);
      clock.passes(Duration.ofMinutes(1));
    }

    assertThat(vault.recall("screen 11")).isPresent();
    assertThat(vault.recall("screen 4")).isPresent();
    assertThat(vault.recall("screen 3")).isEmpty();
    vault.remember("larger than all", "x".repeat(5_000_000));
    assertThat(vault.recall("larger than all")).isEmpty();
    assertThat(vault.recall("screen 11")).isPresent();
  }

  @Test
  public void whoSignsOutLeavesNothingBehind() throws IOException {
    vault.keep("session", "r1_siti");
    vault.remember("inbox", "[]");
    vault.save("id.uji.satu", "p1_siti", Map.of("a", "1"));

    vault.clear();

    assertThat(files()).isEmpty();
    assertThat(vault.find("session")).isEmpty();
    vault.forget("session");
    vault.keep("session", "r1_budi");
    assertThat(vault.find("session")).hasValue("r1_budi");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.toPath())) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
