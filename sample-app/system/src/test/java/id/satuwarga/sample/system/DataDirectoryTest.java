package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final long LITTLE = 1;

  @TempDir Path folder;

  @Test
  void aFolderWithSomethingElseIsRefusedAndLeftAlone() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> DataDirectory.open(folder, LITTLE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds something else");
    assertThat(folder.toFile().list()).containsExactly("letter.txt");
    assertThat(letter).hasContent("mine");
  }

  @Test
  void onlyOneSupervisorWorksInAFolder() {
    try (DataDirectory first = DataDirectory.open(folder, LITTLE)) {
      assertThat(first.run()).isDirectory();
      assertThatThrownBy(() -> DataDirectory.open(folder, LITTLE))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already running");
    }
    DataDirectory.open(folder, LITTLE).close();
  }

  @Test
  void startingOverDeletesTheDataAndKeepsTheFolder() throws IOException {
    try (DataDirectory directory = DataDirectory.open(folder, LITTLE)) {
      Path outside =
          Files.createDirectory(folder.resolveSibling("outside-" + folder.getFileName()));
      Path kept = Files.writeString(outside.resolve("kept"), "kept");
      Files.createSymbolicLink(folder.resolve("link"), outside);
      Path old = Files.writeString(directory.secrets().resolve("old"), "old");
      directory.empty();
      assertThat(old).doesNotExist();
      assertThat(folder.resolve("link")).doesNotExist();
      assertThat(kept).exists();
      assertThat(directory.secrets()).isEmptyDirectory();
      DataDirectory.deleteTree(outside);
    }
    DataDirectory.open(folder, LITTLE).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), LITTLE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be written")
        .hasMessageNotContaining("\n");
  }

  @Test
  void tooLittleDiskSpaceIsRefusedInOneLine() {
    assertThatThrownBy(() -> DataDirectory.open(folder, Long.MAX_VALUE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Not enough disk space")
        .hasMessageNotContaining("\n");
    assertThat(folder).isEmptyDirectory();
  }
}
