package id.satuwarga.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Folders {
  private Folders() {}

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : Tree.of(List.of(from)).files().keySet()) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> parts = Files.walk(folder)) {
      for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(part);
      }
    }
  }
}
